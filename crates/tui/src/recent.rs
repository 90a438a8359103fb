//! Files that were looked at and filters that were applied, from run to run.
//!
//! They are kept in `$XDG_STATE_HOME/lamna/recent.toml`, else `~/.local/state/lamna/recent.toml`. What cannot be
//! read or written is no trouble: nothing is remembered then.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// Most files and filters that are kept.
const MAX: usize = 50;

/// Longest file that is read.
const MAX_SIZE: u64 = 1 << 20;

/// What was looked at before, the latest last.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Recent {
    /// Files, as whole paths.
    pub files: Vec<String>,
    /// Display filters.
    pub filters: Vec<String>,
    /// Where it is kept; nowhere without.
    #[serde(skip)]
    path: Option<PathBuf>,
    /// Whether there is more in it than in its file.
    #[serde(skip)]
    is_new: bool,
}

impl Recent {
    /// What the user's file has.
    pub fn read() -> Recent {
        let folder = crate::config::home("XDG_STATE_HOME", ".local/state");
        folder.map_or_else(Recent::default, |folder| Recent::read_from(&folder.join("recent.toml")))
    }

    /// What the file at `path` has.
    pub fn read_from(path: &Path) -> Recent {
        let is_small = std::fs::metadata(path).is_ok_and(|of| of.len() <= MAX_SIZE);
        let text = is_small.then(|| std::fs::read_to_string(path).ok()).flatten();
        let recent = text.and_then(|text| toml::from_str(&text).ok());
        Recent { path: Some(path.to_owned()), ..recent.unwrap_or_default() }
    }

    /// Adds a file, as the latest.
    pub fn add_file(&mut self, path: &Path) {
        if let Ok(path) = path.canonicalize()
            && let Some(path) = path.to_str()
        {
            add(&mut self.files, path);
            self.is_new = true;
        }
    }

    /// Adds a filter, as the latest.
    pub fn add_filter(&mut self, filter: &str) {
        add(&mut self.filters, filter);
        self.is_new = true;
    }

    /// Writes what was added to the file that it is kept in. That waits for the disk, so that it is best done when
    /// nobody waits for the screen.
    pub fn keep(&mut self) {
        if !std::mem::take(&mut self.is_new) {
            return;
        }
        let Some(path) = &self.path else { return };
        let Ok(text) = toml::to_string(self) else { return };
        if let Some(folder) = path.parent() {
            // A home that cannot be written to is no reason to bother anybody.
            let _ = std::fs::create_dir_all(folder);
        }
        let _ = crate::save::replace(path, text.as_bytes());
    }
}

fn add(list: &mut Vec<String>, entry: &str) {
    list.retain(|known| known != entry);
    list.push(entry.to_owned());
    if list.len() > MAX {
        list.remove(0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_latest_comes_last_and_once() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state/recent.toml");
        let mut recent = Recent::read_from(&path);
        for filter in ["tcp", "udp", "tcp"] {
            recent.add_filter(filter);
        }
        recent.add_file(folder.path());
        recent.keep();
        let again = Recent::read_from(&path);
        assert_eq!(again.filters, ["udp", "tcp"]);
        assert_eq!((again.files.len(), again), (1, recent));
        std::fs::write(&path, "nonsense").unwrap();
        assert!(Recent::read_from(&path).filters.is_empty());
    }
}
