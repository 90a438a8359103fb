//! The interface: over a file, or over a running capture.

use std::path::Path;
use std::sync::Arc;

use lamna_capture::live::{CaptureOptions, InterfaceOptions};
use lamna_capture::write::WriteOptions;
use lamna_dissect::{Collector, Registry};
use lamna_fields::TimeZone;
use lamna_filter::Macros;
use lamna_print::{Contents, Format, Json, Pdml, Printer, Selection};
use lamna_session::{
    Clock, Column, Frames, Growth, Layout, LiveSession, Session, Shown, TimeFormat, Visitor,
};
use lamna_tui::config::Config;
use lamna_tui::recent::Recent;
use lamna_tui::theme::Depth;
use lamna_tui::{App, FilterOptions, Options, Source, ThemeName};

use crate::args::{Args, Command};
use crate::failure::{Failure, Result};
use crate::filters;
use crate::live;
use crate::preferences::Preferences;
use crate::read::{now, write_options};

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
    let setup = Setup::read(args)?;
    let session = Session::open(Arc::clone(registry), path, Growth::None)?;
    let title = match path.to_str() {
        Some("-") => "standard input".to_owned(),
        _ => path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned(),
    };
    let mut recent = Recent::read();
    if path != Path::new("-") {
        recent.add_file(path);
    }
    run(Source::File(session), title, filter, preferences, setup, recent, registry)
}

/// Captures as the flags say, to a file that vanishes with the program, and looks at it meanwhile.
pub(crate) fn capture(
    command: &Command,
    preferences: &Preferences,
    registry: &Arc<Registry>,
) -> Result<()> {
    let args = &command.args;
    let filter = args.display_filter.clone().unwrap_or_default();
    filters::compile(registry, preferences, &filter)?;
    let setup = Setup::read(args)?;
    let mut options = write_options(args)?;
    live::limit(args, &mut options.stop);
    let what = live::interfaces(command)?;
    let names: Vec<&str> = what.interfaces.iter().map(|one| one.name.as_str()).collect();
    let title = names.join(", ");
    // Outlives the session, which reads it.
    let file = tempfile::Builder::new().prefix("lamna-").suffix(".pcapng").tempfile()?;
    let session = LiveSession::start(Arc::clone(registry), &what, file.path(), options)?;
    let source = Source::Live(Box::new(session));
    run(source, title, filter, preferences, setup, Recent::read(), registry)
}

/// Writes a packet as JSON or PDML.
fn write_packet(session: &Session, number: u32, format: &str) -> Result<String, String> {
    let format = match format {
        "json" => Format::Json(Json::new(Contents::Values, false, Selection::all()), None),
        _ => Format::Pdml(Pdml::new(Selection::all()), None),
    };
    let layout = Layout::new(
        Column::defaults(),
        TimeFormat::default(),
        Clock::new(TimeZone::system(), false),
    );
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

/// What the settings say.
struct Setup {
    config: Config,
}

impl Setup {
    fn read(args: &Args) -> Result<Setup> {
        let path = match &args.config {
            Some(path) => Some(path.clone()),
            // Without a profile, no file is as good as an empty one.
            None => Config::file(args.profile.as_deref())
                .map_err(Failure::usage)?
                .filter(|path| args.profile.is_some() || path.exists()),
        };
        let config = path.map(|path| Config::read(&path)).transpose().map_err(Failure::usage)?;
        Ok(Setup { config: config.unwrap_or_default() })
    }
}

fn run(
    source: Source,
    title: String,
    filter: String,
    preferences: &Preferences,
    setup: Setup,
    recent: Recent,
    registry: &Arc<Registry>,
) -> Result<()> {
    let config = setup.config;
    let mut macros = Macros::installed();
    for (name, text) in &config.filters {
        macros.define(name, text);
    }
    let options = Options {
        title,
        filter,
        filters: FilterOptions {
            dialect: preferences.dialect,
            zone: preferences.zone.clone(),
            macros,
        },
        layout: preferences.layout_with(&config.list, registry).map_err(Failure::usage)?,
        theme: config.look.theme.unwrap_or_else(ThemeName::from_environment),
        depth: Depth::from_environment(),
        config,
        recent,
        formats: Some(write_packet),
    };
    let app = App::new(source, options).map_err(|error| Failure::usage(error.to_string()))?;
    // Files of captures that were begun in the interface: they outlive the sessions, which read them.
    let mut files = Vec::new();
    let capture = |name: &str| {
        let file = tempfile::Builder::new().prefix("lamna-").suffix(".pcapng").tempfile();
        let file = file.map_err(|error| error.to_string())?;
        let what = CaptureOptions {
            interfaces: vec![InterfaceOptions::new(name)],
            ..CaptureOptions::default()
        };
        let options = WriteOptions::default();
        let session = LiveSession::start(Arc::clone(registry), &what, file.path(), options);
        files.push(file);
        session.map_err(|error| error.to_string())
    };
    lamna_tui::run(app, capture).map_err(Failure::data)
}
