//! `lamna`: capture, read, filter and view packets in a terminal.
//!
//! Speaks tshark's command line. This file reads the arguments and wires the crates together; each
//! job has a file of its own.

mod args;
mod failure;
mod filters;
mod generate;
mod keylog;
mod list;
mod live;
mod names;
mod output;
mod preferences;
mod read;
mod statistics;
mod tty;
mod view;

use std::io::Write;
use std::process::ExitCode;
use std::sync::Arc;

use lamna_dissect::Registry;

use args::Command;
use failure::{Failure, Result};
use preferences::Preferences;

fn main() -> ExitCode {
    let command = match Command::parse(std::env::args_os()) {
        Ok(command) => command,
        Err(error) => return usage(&error),
    };
    match run(&command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(),
    }
}

/// Prints help where that was asked for, else what is wrong with the command line.
fn usage(error: &clap::Error) -> ExitCode {
    if !error.use_stderr() {
        // Help that nobody reads is no failure.
        let _ = error.print();
        return ExitCode::SUCCESS;
    }
    let text = error.to_string();
    let line = text.lines().next().unwrap_or_default();
    Failure::usage(line.strip_prefix("error: ").unwrap_or(line)).report()
}

fn run(command: &Command) -> Result<()> {
    let args = &command.args;
    if args.version {
        return Ok(writeln!(std::io::stdout(), "Lamna {}", env!("CARGO_PKG_VERSION"))?);
    }
    if let Some(what) = &args.generate {
        return generate::write(what);
    }
    let preferences = Preferences::read(args)?;
    let mut registry = Registry::new();
    for rule in &args.decode_as {
        preferences::decode_as(&mut registry, rule)?;
    }
    if let Some(letters) = &args.names {
        registry.set_names(names::read(letters));
    }
    preferences.prepare(&registry);
    let registry = Arc::new(registry);
    if let Some(glossary) = &args.glossary {
        return list::glossary(&registry, glossary);
    }
    if args.list_interfaces {
        return list::interfaces();
    }
    if args.list_link_types {
        return list::link_types(args);
    }
    let interactive = output::is_interactive(args);
    match &args.read {
        Some(_) if !args.interfaces.is_empty() => {
            Err(Failure::usage("a file (-r) and an interface (-i) cannot both be read"))
        }
        Some(path) if interactive => view::file(args, &preferences, &registry, path),
        None if interactive && !args.interfaces.is_empty() => {
            view::capture(command, &preferences, &registry)
        }
        // Nothing is named: the interfaces are offered, and files of earlier runs.
        None if interactive && args.capture_filters.is_empty() && args.words.is_empty() => {
            view::nothing(args, &preferences, &registry)
        }
        Some(path) => read::run(command, &preferences, &registry, path),
        None => live::run(command, &preferences, &registry),
    }
}
