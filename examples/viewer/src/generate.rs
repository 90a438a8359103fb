//! The manual page and completions for shells, made from the definitions of the flags.

use std::io::Write;

use clap::CommandFactory;
use clap_complete::Shell;
use lamna_tui::command::COMMANDS;
use lamna_tui::keys::{Action, BINDINGS, KeyMap, Place};
use lamna_tui::pages::PageKind;

use crate::args::Args;
use crate::failure::{Failure, Result};

/// Writes the manual page, or the completions for a shell.
pub(crate) fn write(what: &str) -> Result<()> {
    let mut out = Vec::new();
    if what == "man" {
        manual(&mut out)?;
    } else {
        let shell: Shell = what.parse().map_err(|_| {
            Failure::usage(format!(
                "\"{what}\" cannot be generated: man, bash, zsh, fish, elvish, powershell can"
            ))
        })?;
        clap_complete::generate(shell, &mut Args::command(), "lamna", &mut out);
    }
    std::io::stdout().write_all(&out)?;
    Ok(())
}

/// Text for a manual page.
fn escaped(text: &str) -> String {
    let text = text.replace('\\', "\\e").replace('-', "\\-");
    // A dot or a quote at the beginning of a line would be an instruction.
    if text.starts_with(['.', '\'']) { format!("\\&{text}") } else { text }
}

fn manual(out: &mut Vec<u8>) -> Result<()> {
    clap_mangen::Man::new(Args::command()).render(out)?;
    writeln!(out, ".SH KEYS")?;
    let keys = KeyMap::default();
    for place in Place::ALL {
        writeln!(out, ".SS {}", escaped(place.title()))?;
        for (keys, help) in keys.help(place) {
            writeln!(out, ".TP\n.B {}\n{}", escaped(&keys), escaped(&help))?;
        }
    }
    writeln!(out, ".SH COMMANDS")?;
    for command in COMMANDS {
        writeln!(out, ".TP\n.B {}\n{}", escaped(command.usage), escaped(command.help))?;
    }
    for (_, name, help) in PageKind::ALL {
        writeln!(out, ".TP\n.B :{}\n{}", escaped(name), escaped(help))?;
    }
    writeln!(out, ".SH SETTINGS")?;
    let file =
        "The file $XDG_CONFIG_HOME/lamna/config.toml (else ~/.config/lamna/config.toml), in TOML:";
    writeln!(out, "{}\n.PP\n.nf", escaped(file))?;
    for line in lamna_tui::config::EXAMPLE.lines() {
        writeln!(out, "{}", escaped(line))?;
    }
    writeln!(out, ".fi\n.PP\nThe actions that keys can be bound to:")?;
    let mut names: Vec<String> =
        BINDINGS.iter().map(|binding| binding.action).map(Action::name).collect();
    names.sort();
    names.dedup();
    writeln!(out, "{}.", escaped(&names.join(", ")))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_manual_has_flags_keys_commands_and_settings() {
        let mut out = Vec::new();
        manual(&mut out).unwrap();
        let text = String::from_utf8(out).unwrap();
        for part in ["read\\-file", ".SS Packet list", "next pane", ":overview", "packet\\-colours"]
        {
            assert!(text.contains(part), "{part}");
        }
        assert!(write("fortran").is_err());
    }
}
