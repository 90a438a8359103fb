//! Display filters of the command line.

use lamna_dissect::Registry;
use lamna_filter::{Compiler, Filter};

use crate::args::Args;
use crate::failure::{Failure, Result};
use crate::preferences::Preferences;

/// Compiles a display filter.
pub(crate) fn compile(
    registry: &Registry,
    preferences: &Preferences,
    text: &str,
) -> Result<Filter> {
    Compiler::new(registry)
        .dialect(preferences.dialect)
        .zone(preferences.zone.clone())
        .compile(text)
        .map_err(|error| Failure::usage(error.to_string().trim_end()))
}

/// The display filter of `-Y`, or of the words after the flags.
pub(crate) fn display_text(args: &Args) -> Result<Option<String>> {
    match (&args.display_filter, args.words.as_slice()) {
        (Some(_), [_, ..]) => {
            Err(Failure::usage("the display filter is given twice: with -Y and after the flags"))
        }
        (Some(text), []) => Ok(Some(text.clone())),
        (None, []) => Ok(None),
        (None, words) => Ok(Some(words.join(" "))),
    }
}
