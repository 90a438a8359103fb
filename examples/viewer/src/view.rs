//! The interface: over a file, over a running capture, or over nothing yet.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use lamna_capture::live::{CaptureOptions, Instruction, InterfaceOptions};
use lamna_capture::write::WriteOptions;
use lamna_dissect::{Collector, Registry};
use lamna_fields::TimeZone;
use lamna_filter::Macros;
use lamna_print::{Contents, Format, Json, Pdml, Printer, Selection};
use lamna_session::kernel::kernel_filter;
use lamna_session::{
    CaptureFiles, Clock, ColourRule, Column, Frames, Growth, Layout, LiveSession, Session, Shown,
    TimeFormat, Visitor, read_rules,
};
use lamna_tui::config::Config;
use lamna_tui::pages::PageKind;
use lamna_tui::recent::Recent;
use lamna_tui::theme::Depth;
use lamna_tui::{App, FilterOptions, Options, Source, ThemeName};

use crate::args::{Args, Command};
use crate::failure::{Failure, Result};
use crate::filters;
use crate::live;
use crate::preferences::Preferences;
use crate::read::{now, write_options};
use crate::tty;

/// A capture in pcap format without packets, for the time before something is chosen.
const EMPTY: [u8; 24] =
    [0xd4, 0xc3, 0xb2, 0xa1, 2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 1, 0, 0, 0];

/// How the interface begins.
struct Beginning {
    source: Source,
    title: String,
    filter: String,
    recent: Recent,
    /// The page that is shown at first.
    page: Option<PageKind>,
    capture: Option<Captured>,
}

/// A capture, to be begun again.
struct Captured {
    what: CaptureOptions,
    files: CaptureFiles,
    /// What has the kernel drop packets that the filter hides.
    kernel: Option<Vec<Instruction>>,
}

/// Looks at the file at `path`.
pub(crate) fn file(
    args: &Args,
    preferences: &Preferences,
    registry: &Arc<Registry>,
    path: &Path,
) -> Result<()> {
    let filter = filters::display_text(args)?.unwrap_or_default();
    // Before anything is read: a wrong filter is said at once.
    filters::compile(registry, preferences, &filter)?;
    let config = settings(args)?;
    let growth = if args.follow { Growth::Follow } else { Growth::None };
    let opened = take_terminal(args, path)?;
    let session = Session::open(Arc::clone(registry), &opened, growth)?;
    let mut recent = Recent::read();
    let title = match path.to_str() {
        Some("-") => "standard input".to_owned(),
        _ => {
            recent.add_file(path);
            path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
        }
    };
    let source = Source::File(session);
    let beginning = Beginning { source, title, filter, recent, page: None, capture: None };
    run(beginning, preferences, config, registry)
}

/// Captures as the flags say, to a file that vanishes with the program, and looks at it meanwhile.
pub(crate) fn capture(
    command: &Command,
    preferences: &Preferences,
    registry: &Arc<Registry>,
) -> Result<()> {
    let args = &command.args;
    let filter = args.display_filter.clone().unwrap_or_default();
    let kernel = kernel_filter(registry, &filters::compile(registry, preferences, &filter)?);
    let config = settings(args)?;
    let mut options = write_options(args)?;
    live::limit(args, &mut options.stop);
    let what = live::interfaces(command)?;
    let names: Vec<&str> = what.interfaces.iter().map(|one| one.name.as_str()).collect();
    let title = names.join(", ");
    take_terminal(args, Path::new(""))?;
    if args.write.as_deref() == Some(Path::new("-")) {
        return Err(Failure::usage("the interface draws on the standard output (-w -)"));
    }
    // Outlives the session, which reads it.
    let file = temporary()?;
    let files = files(args, file.path(), options);
    let first = narrowed(&what, &files, kernel.as_deref());
    let session = LiveSession::start(Arc::clone(registry), &first, files.clone())?;
    let source = Source::Live(Box::new(session));
    let (recent, capture) = (Recent::read(), Some(Captured { what, files, kernel }));
    let beginning = Beginning { source, title, filter, recent, page: None, capture };
    run(beginning, preferences, config, registry)
}

/// Offers the interfaces of this machine, or the files of earlier runs.
pub(crate) fn nothing(
    args: &Args,
    preferences: &Preferences,
    registry: &Arc<Registry>,
) -> Result<()> {
    let config = settings(args)?;
    take_terminal(args, Path::new(""))?;
    let mut file = temporary()?;
    file.write_all(&EMPTY)?;
    let session = Session::open(Arc::clone(registry), file.path(), Growth::None)?;
    let page = match lamna_capture::live::interfaces() {
        Ok(interfaces) if !interfaces.is_empty() => PageKind::Interfaces,
        _ => PageKind::Files,
    };
    let beginning = Beginning {
        source: Source::File(session),
        title: "nothing yet".to_owned(),
        filter: args.display_filter.clone().unwrap_or_default(),
        recent: Recent::read(),
        page: Some(page),
        capture: None,
    };
    run(beginning, preferences, config, registry)
}

/// Takes the terminal that is asked for; answers by which name `path` is to be opened from now on.
fn take_terminal(args: &Args, path: &Path) -> Result<PathBuf> {
    args.tty.as_deref().map_or_else(|| Ok(path.to_owned()), |device| tty::take(device, path))
}

/// Where a capture goes: to the file of `-w`, else to one that vanishes. A ring of files is written besides: what is
/// looked at must not lose its beginning.
fn files(args: &Args, vanishes: &Path, options: WriteOptions) -> CaptureFiles {
    match &args.write {
        None => vanishing(vanishes, options),
        Some(to) if args.ring.is_empty() => {
            CaptureFiles { followed: to.clone(), write: options, stays: true, besides: None }
        }
        Some(to) => CaptureFiles {
            besides: Some((to.clone(), options)),
            ..vanishing(vanishes, WriteOptions::default())
        },
    }
}

/// What is captured where the filter of `-Y` is applied: a file that stays takes all packets, else what nobody is going to
/// see need not come up from the kernel.
fn narrowed(
    what: &CaptureOptions,
    files: &CaptureFiles,
    kernel: Option<&[Instruction]>,
) -> CaptureOptions {
    let mut what = what.clone();
    let program = kernel.filter(|_| !files.stays && files.besides.is_none());
    live::narrow(&mut what, program.unwrap_or_default());
    what
}

fn vanishing(path: &Path, write: WriteOptions) -> CaptureFiles {
    CaptureFiles { followed: path.to_owned(), write, stays: false, besides: None }
}

/// A file that vanishes with its handle.
fn temporary() -> std::io::Result<tempfile::NamedTempFile> {
    tempfile::Builder::new().prefix("lamna-").suffix(".pcapng").tempfile()
}

/// What the file of settings says.
fn settings(args: &Args) -> Result<Config> {
    let path = match &args.config {
        Some(path) => Some(path.clone()),
        // Without a profile, no file is as good as an empty one.
        None => Config::file(args.profile.as_deref())
            .map_err(Failure::usage)?
            .filter(|path| args.profile.is_some() || path.exists()),
    };
    let config = path.map(|path| Config::read(&path)).transpose().map_err(Failure::usage)?;
    Ok(config.unwrap_or_default())
}

/// The rules of the user's `colorfilters` file, where there is one.
fn colour_rules() -> Option<Vec<ColourRule>> {
    let home = std::env::var_os("XDG_CONFIG_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".config")))?;
    let file = std::fs::read_to_string(home.join("wireshark").join("colorfilters")).ok()?;
    Some(read_rules(&file))
}

/// Writes a packet as JSON or PDML.
fn write_packet(session: &Session, number: u32, format: &str) -> Result<String, String> {
    let format = match format {
        "json" => Format::Json(Json::new(Contents::Values, false, Selection::all()), None),
        _ => Format::Pdml(Pdml::new(Selection::all()), None),
    };
    let clock = Clock::new(TimeZone::system(), false);
    let layout = Layout::new(Column::defaults(), TimeFormat::default(), clock);
    let mut octets = Vec::new();
    let mut printer = Printer::new(format, layout, &mut octets, false, "");
    let mut sink = Sink(&mut printer);
    let written = sink.0.begin(now()).and_then(|()| {
        let shown = Frames::new(session, None).tree(number, None, &mut sink);
        shown.map_err(std::io::Error::other)?
    });
    written.and_then(|()| printer.finish()).map_err(|error| error.to_string())?;
    drop(printer);
    Ok(String::from_utf8_lossy(&octets).into_owned())
}

/// Prints the packet that it is shown.
struct Sink<'p, 'o>(&'p mut Printer<&'o mut Vec<u8>>);

impl Visitor for Sink<'_, '_> {
    type Error = std::io::Error;

    fn visit<C: Collector>(&mut self, shown: Shown<'_, C>) -> std::io::Result<()> {
        self.0.visit(shown)
    }
}

fn run(
    beginning: Beginning,
    preferences: &Preferences,
    config: Config,
    registry: &Arc<Registry>,
) -> Result<()> {
    let Beginning { source, title, filter, recent, page, capture } = beginning;
    let mut macros = Macros::installed();
    for (name, text) in &config.filters {
        macros.define(name, text);
    }
    let (layout, hidden_columns) =
        preferences.layout_with(&config.list, registry).map_err(Failure::usage)?;
    if let Some(raw) = config.list.raw_sequence_numbers.filter(|_| !preferences.sequence_is_given) {
        registry.show_raw_sequence_numbers(raw);
    }
    let (dialect, zone) = (preferences.dialect, preferences.zone.clone());
    let mouse = config.look.mouse;
    let (begun, begun_filter) = (title.clone(), filter.trim().to_owned());
    let options = Options {
        title,
        filter,
        filters: FilterOptions { dialect, zone, macros },
        layout,
        hidden_columns,
        colour_rules: colour_rules(),
        theme: config.look.theme.unwrap_or_else(ThemeName::from_environment),
        depth: Depth::from_environment(),
        config,
        recent,
        formats: Some(write_packet),
    };
    let mut app = App::new(source, options).map_err(|error| Failure::usage(error.to_string()))?;
    if let Some(page) = page {
        app.show_page(page);
    }
    // Files of captures that were begun in the interface: they outlive the sessions, which read them.
    let mut files = Vec::new();
    let start = |names: &str, filter: &str| {
        let file = temporary().map_err(|error| error.to_string())?;
        let (what, to) = match &capture {
            Some(Captured { what, files: to, kernel }) if names == begun => {
                let mut to = to.clone();
                let kernel = kernel.as_deref().filter(|_| filter == begun_filter);
                if !to.stays {
                    // The session before still reads the other one.
                    to.followed = file.path().to_owned();
                }
                (narrowed(what, &to, kernel), to)
            }
            _ => {
                let interfaces = names.split(", ").map(InterfaceOptions::new).collect();
                let what = CaptureOptions { interfaces, ..CaptureOptions::default() };
                (what, vanishing(file.path(), WriteOptions::default()))
            }
        };
        let session = LiveSession::start(Arc::clone(registry), &what, to);
        files.push(file);
        session.map_err(|error| error.to_string())
    };
    lamna_tui::run(app, mouse, start).map_err(Failure::data)
}
