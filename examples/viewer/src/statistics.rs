//! The statistics of `-z`.

use std::io::Write;
use std::sync::Arc;

use lamna_dissect::Registry;
use lamna_filter::Filter;
use lamna_print::Statistics;
use lamna_session::{Need, Pass, Text};

use crate::args::Args;
use crate::failure::{Failure, Result};
use crate::filters;
use crate::preferences::Preferences;

/// Those that the flags ask for.
pub(crate) fn read(
    args: &Args,
    preferences: &Preferences,
    registry: &Registry,
) -> Result<Statistics> {
    let compile = |text: &str| {
        filters::compile(registry, preferences, text).map_err(|error| error.to_string())
    };
    let mut statistics = Statistics::default();
    for argument in &args.statistics {
        statistics.add(registry, argument, &compile).map_err(Failure::usage)?;
    }
    Ok(statistics)
}

/// A pass that gets `need` of the frames that pass `filter`, or of all where statistics look at them.
pub(crate) fn pass(
    registry: &Arc<Registry>,
    need: &Need,
    filter: Option<Filter>,
    with_origins: bool,
    statistics: &Statistics,
) -> Pass {
    let registry = Arc::clone(registry);
    if statistics.is_empty() {
        Pass::new(registry, need, filter, with_origins)
    } else {
        Pass::of_all(registry, need, filter, with_origins)
    }
}

/// Prints what they found, after the frames.
pub(crate) fn write(args: &Args, statistics: &Statistics) -> Result<()> {
    let mut out = Text::new();
    statistics.write(&mut out);
    std::io::stdout().write_all(out.as_bytes())?;
    if statistics.left_out() > 0 && !args.only_errors {
        eprintln!("lamna: a statistic is full: {} entries were left out", statistics.left_out());
    }
    Ok(())
}
