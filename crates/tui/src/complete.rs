//! What a command that is being typed may become: commands, pages, themes, files.

use std::path::Path;

use crate::command::COMMANDS;
use crate::pages::PageKind;
use crate::theme::ThemeName;

/// Commands typed before that are kept.
const MAX_HISTORY: usize = 100;

/// Files of a folder that are offered.
const MAX_FILES: usize = 500;

/// Commands typed before, and what the one being typed may become.
#[derive(Debug, Default)]
pub struct History {
    lines: Vec<String>,
    /// The place among the lines that is shown.
    recalled: Option<usize>,
    /// What may stand there, and which of it does.
    offers: Option<(Vec<String>, usize)>,
}

impl History {
    /// Remembers a line.
    pub fn add(&mut self, line: &str) {
        self.typed();
        let line = line.trim();
        if line.is_empty() {
            return;
        }
        self.lines.retain(|known| known != line);
        self.lines.push(line.to_owned());
        if self.lines.len() > MAX_HISTORY {
            self.lines.remove(0);
        }
    }

    /// Takes in that the line was changed by hand.
    pub fn typed(&mut self) {
        (self.recalled, self.offers) = (None, None);
    }

    /// An earlier line, or a later one.
    pub fn recall(&mut self, earlier: bool) -> Option<String> {
        let count = self.lines.len();
        let at = self.recalled.unwrap_or(count);
        let to = if earlier { at.checked_sub(1)? } else { (at + 1).min(count) };
        self.recalled = Some(to);
        Some(self.lines.get(to).cloned().unwrap_or_default())
    }

    /// The next line that `line` may become, or the previous one; `line` itself where there is none.
    pub fn complete(&mut self, line: &str, forward: bool) -> String {
        let (offers, at) = match self.offers.take() {
            Some((offers, at)) => {
                let count = offers.len();
                let at = if forward { (at + 1) % count } else { (at + count - 1) % count };
                (offers, at)
            }
            None => {
                let offers = offers(line);
                if offers.is_empty() {
                    return line.to_owned();
                }
                (offers, 0)
            }
        };
        let text = offers.get(at).cloned().unwrap_or_default();
        self.offers = Some((offers, at));
        text
    }
}

/// All lines that a line may become.
fn offers(line: &str) -> Vec<String> {
    let Some((word, rest)) = line.split_once(' ') else {
        let commands = COMMANDS.iter().filter_map(|of| {
            of.usage.trim_start_matches(':').split(' ').next().filter(|word| *word != "NUMBER")
        });
        let pages = PageKind::ALL.iter().map(|(_, name, _)| *name);
        let mut names: Vec<String> = commands
            .chain(pages)
            .filter(|name| name.starts_with(line))
            .map(str::to_owned)
            .collect();
        names.sort();
        names.dedup();
        return names;
    };
    let after = |text: &str| format!("{word} {text}");
    match word {
        "theme" => {
            let names = ThemeName::NAMES.iter().map(|(name, _)| *name);
            names.filter(|name| name.starts_with(rest)).map(after).collect()
        }
        "w" | "w!" | "write" | "e" | "open" | "load" | "r" | "export" | "export-all" => {
            files(rest).iter().map(|file| after(file)).collect()
        }
        _ => Vec::new(),
    }
}

/// Files and folders whose paths begin so.
fn files(typed: &str) -> Vec<String> {
    let (folder, name) = match typed.rfind('/') {
        Some(at) => typed.split_at(at + 1),
        None => ("", typed),
    };
    let place = if folder.is_empty() { Path::new(".") } else { Path::new(folder) };
    // A folder that cannot be read has nothing to offer.
    let Ok(entries) = std::fs::read_dir(place) else { return Vec::new() };
    let mut found: Vec<String> = entries
        .flatten()
        .take(MAX_FILES)
        .filter_map(|entry| {
            let own = entry.file_name().into_string().ok()?;
            let hidden = own.starts_with('.') && !name.starts_with('.');
            if hidden || !own.starts_with(name) {
                return None;
            }
            let end = if entry.path().is_dir() { "/" } else { "" };
            Some(format!("{folder}{own}{end}"))
        })
        .collect();
    found.sort();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_files_and_themes_are_offered() {
        let mut history = History::default();
        assert_eq!(history.complete("them", true), "theme");
        history.typed();
        assert_eq!(history.complete("theme h", true), "theme high-contrast");
        assert_eq!(history.complete("ignored", true), "theme high-contrast");
        history.typed();
        assert_eq!(history.complete("nonsense", true), "nonsense");
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("one.pcap"), "").unwrap();
        let typed = format!("e {}/o", folder.path().display());
        assert_eq!(history.complete(&typed, true), format!("{typed}ne.pcap"));
    }

    #[test]
    fn earlier_commands_come_back() {
        let mut history = History::default();
        for line in ["7", "convs", "7"] {
            history.add(line);
        }
        assert_eq!(history.recall(true).as_deref(), Some("7"));
        assert_eq!(history.recall(true).as_deref(), Some("convs"));
        assert_eq!(history.recall(true), None);
        assert_eq!(history.recall(false).as_deref(), Some("7"));
    }
}
