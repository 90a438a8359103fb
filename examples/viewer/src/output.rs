//! From the output flags to a printer.

use std::io::{IsTerminal, Stdout};
use std::sync::Arc;

use lamna_dissect::Registry;
use lamna_print::{
    Contents, Ek, FieldOptions, Fields, Format, Json, Pdml, Printer, Selection, TreeText,
};

use lamna_session::{ColourRules, DEFAULT_RULES};

use crate::args::Args;
use crate::failure::{Failure, Result};
use crate::preferences::Preferences;

/// The formats of `-T`.
const FORMATS: &str = "text, fields, tabs, pdml, psml, json, jsonraw, ek";

/// Whether any flag says how or where frames are to be put out.
fn is_asked_for(args: &Args) -> bool {
    (args.write.is_some() && !args.view)
        || args.two_pass
        || args.verbose
        || args.only.is_some()
        || args.print
        || args.hex
        || args.format.is_some()
        || !args.fields.is_empty()
        || args.flush
        || args.quiet
        || args.only_errors
        || args.color
        || !args.statistics.is_empty()
}

/// Whether somebody sits in front of the program who would rather see the interface. Keys come from the
/// terminal even where the standard input is the capture.
pub(crate) fn is_interactive(args: &Args) -> bool {
    let reads_input = args.read.as_deref() == Some(std::path::Path::new("-"));
    let sits =
        || std::io::stdout().is_terminal() && (std::io::stdin().is_terminal() || reads_input);
    !is_asked_for(args) && (args.tty.is_some() || sits())
}

/// What the flags say of each frame's output.
fn format(args: &Args, registry: &Registry, preferences: &Preferences) -> Result<Format> {
    let name = args.format.as_deref().unwrap_or("text");
    if !args.fields.is_empty() && !matches!(name, "fields" | "json" | "ek" | "pdml") {
        return Err(Failure::usage("fields (-e) are for -T fields, json, ek and pdml"));
    }
    let quiet = args.quiet || args.only_errors || (args.write.is_some() && !args.print);
    if quiet {
        return Ok(Format::Nothing);
    }
    let some_fields = || {
        let chosen = (!args.fields.is_empty()).then(|| fields(args, registry, preferences));
        chosen.transpose()
    };
    Ok(match name {
        "text" => {
            let only = args.only.as_ref().map(|list| split_list(list));
            let tree = (args.verbose || only.is_some()).then(|| TreeText::new(only, !args.hex));
            let summary = args.print || (tree.is_none() && !args.hex);
            let separator = args.separator.clone().unwrap_or_default();
            Format::Text { summary, tree, dump: args.hex, separator }
        }
        "tabs" => Format::Tabs,
        "pdml" => Format::Pdml(Pdml::new(selection(args)), some_fields()?),
        "json" => {
            let contents = if args.hex { Contents::ValuesAndOctets } else { Contents::Values };
            let json = Json::new(contents, args.no_duplicate_keys, selection(args));
            Format::Json(json, some_fields()?)
        }
        "jsonraw" => {
            let gather = args.no_duplicate_keys;
            Format::Json(Json::new(Contents::Octets, gather, selection(args)), None)
        }
        "ek" => Format::Ek(Ek::new(args.hex, selection(args)), some_fields()?),
        "psml" => Format::Psml,
        "fields" => Format::Fields(
            some_fields()?
                .ok_or_else(|| Failure::usage("-T fields needs at least one field (-e)"))?,
        ),
        other => {
            let message = format!("\"{other}\" is no output format (-T); there are: {FORMATS}");
            return Err(Failure::usage(message));
        }
    })
}

/// The fields of `-e`.
fn fields(args: &Args, registry: &Registry, preferences: &Preferences) -> Result<Fields> {
    let mut options = FieldOptions::default();
    for option in &args.field_options {
        options.set(option).map_err(Failure::usage)?;
    }
    Fields::new(registry, &preferences.layout(), &args.fields, options).map_err(Failure::usage)
}

/// The protocols of `-j` or `-J`.
fn selection(args: &Args) -> Selection {
    match (&args.protocols_full, &args.protocols_top) {
        (Some(list), _) => Selection::of(list, true),
        (None, Some(list)) => Selection::of(list, false),
        (None, None) => Selection::all(),
    }
}

fn split_list(list: &str) -> Vec<String> {
    list.split([',', ' ']).filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

/// A printer to the standard output. `capture` is the file's name.
pub(crate) fn printer(
    args: &Args,
    registry: &Registry,
    preferences: &Preferences,
    capture: &str,
) -> Result<Printer<Stdout>> {
    let format = format(args, registry, preferences)?;
    let layout = preferences.layout();
    let printer = Printer::new(format, layout, std::io::stdout(), args.flush, capture);
    if !args.color {
        return Ok(printer);
    }
    let rules = Arc::new(ColourRules::compile(registry, DEFAULT_RULES));
    Ok(printer.with_colours(rules, std::io::stdout().is_terminal() && has_colours()))
}

/// Whether the terminal says that it has 24-bit colours.
fn has_colours() -> bool {
    let says = std::env::var("COLORTERM").unwrap_or_default();
    says == "truecolor" || says == "24bit"
}
