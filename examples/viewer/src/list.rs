//! What the program can list: interfaces, link types, fields, protocols, values.

use std::io::Write;

use lamna_dissect::Registry;
use lamna_print::glossary;
use lamna_session::Text;

use crate::args::Args;
use crate::failure::{Failure, Result};

fn print(text: &Text) -> Result<()> {
    std::io::stdout().write_all(text.as_bytes())?;
    Ok(())
}

/// `-G`: one list of what the dissectors know.
pub(crate) fn glossary(registry: &Registry, list: &str) -> Result<()> {
    let mut text = Text::new();
    match list {
        "fields" => glossary::write_fields(&mut text, registry),
        "protocols" => glossary::write_protocols(&mut text, registry),
        "values" => glossary::write_values(&mut text, registry),
        other => {
            let message = format!("there is no list \"{other}\" (-G): fields, protocols, values");
            return Err(Failure::usage(message));
        }
    }
    print(&text)
}

/// `-D`: the interfaces.
pub(crate) fn interfaces() -> Result<()> {
    let mut text = Text::new();
    let interfaces = lamna_capture::live::interfaces().map_err(Failure::data)?;
    for (i, interface) in interfaces.iter().enumerate() {
        text.format(format_args!("{}. {interface}\n", i + 1));
    }
    print(&text)
}

/// `-L`: the link types of the interfaces of `-i`, or of the default one.
pub(crate) fn link_types(args: &Args) -> Result<()> {
    let mut text = Text::new();
    let mut names = args.interfaces.clone();
    if names.is_empty() {
        names.push(lamna_capture::live::default().map_err(Failure::data)?.name);
    }
    for name in &names {
        let types = lamna_capture::live::link_types(name, args.monitor).map_err(Failure::data)?;
        text.format(format_args!("Data link types of interface {name} (use option -y to set):\n"));
        for link in types {
            text.format(format_args!("  {link}\n"));
        }
    }
    print(&text)
}
