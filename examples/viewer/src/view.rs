//! The interface: over a file, or over a running capture.

use std::path::Path;
use std::sync::Arc;

use lamna_dissect::Registry;
use lamna_session::{Growth, LiveSession, Session};
use lamna_tui::{App, FilterOptions, Options, Source, ThemeName};

use crate::args::{Args, Command};
use crate::failure::{Failure, Result};
use crate::filters;
use crate::live;
use crate::preferences::Preferences;
use crate::read::write_options;

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
    let session = Session::open(Arc::clone(registry), path, Growth::None)?;
    let title = match path.to_str() {
        Some("-") => "standard input".to_owned(),
        _ => path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned(),
    };
    run(Source::File(session), title, filter, preferences)
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
    let mut options = write_options(args)?;
    live::limit(args, &mut options.stop);
    let what = live::interfaces(command)?;
    let names: Vec<&str> = what.interfaces.iter().map(|one| one.name.as_str()).collect();
    let title = names.join(", ");
    // Outlives the session, which reads it.
    let file = tempfile::Builder::new().prefix("lamna-").suffix(".pcapng").tempfile()?;
    let session = LiveSession::start(Arc::clone(registry), &what, file.path(), options)?;
    run(Source::Live(Box::new(session)), title, filter, preferences)
}

fn run(source: Source, title: String, filter: String, preferences: &Preferences) -> Result<()> {
    let options = Options {
        title,
        filter,
        filters: FilterOptions { dialect: preferences.dialect, zone: preferences.zone.clone() },
        layout: preferences.layout(),
        theme: ThemeName::from_environment(),
    };
    let app = App::new(source, options).map_err(|error| Failure::usage(error.to_string()))?;
    lamna_tui::run(app).map_err(Failure::data)
}
