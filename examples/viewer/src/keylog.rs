//! The key log that `-o tls.keylog_file` names: read as far as it goes, and again when a secret is asked for that it did
//! not have yet, since the program that writes it may be at work beside a live capture.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use lamna_dissect::secrets::Secrets;

/// Octets of a key log that are read at a time; what is behind them is read the next time.
const MAX_PART: u64 = 64 << 20;

/// Has `secrets` know what the file says, now and later. A file that is not there yet may come.
pub(crate) fn follow(secrets: &Secrets, path: PathBuf) {
    let mut read = 0;
    secrets.follow(Box::new(move || more(&path, &mut read)));
}

/// The whole lines behind the first `read` octets.
fn more(path: &Path, read: &mut u64) -> Option<Vec<u8>> {
    let mut file = File::open(path).ok()?;
    let len = file.metadata().ok()?.len();
    if len < *read {
        // Another file of the same name.
        *read = 0;
    }
    if len == *read {
        return None;
    }
    file.seek(SeekFrom::Start(*read)).ok()?;
    let mut lines = Vec::new();
    file.take(MAX_PART).read_to_end(&mut lines).ok()?;
    let is_last = lines.len() as u64 == len - *read;
    let whole = lines.iter().rposition(|b| *b == b'\n').map_or(0, |at| at + 1);
    // The last line of a file may have no end; one that is still being written is read once more when it has.
    *read += whole as u64;
    if !is_last {
        lines.truncate(whole);
    }
    Some(lines)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    #[test]
    fn lines_are_read_as_they_come() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("keys");
        let mut read = 0;
        assert_eq!(more(&path, &mut read), None);
        let mut file = File::create(&path).unwrap();
        file.write_all(b"one\ntw").unwrap();
        assert_eq!(more(&path, &mut read).unwrap(), b"one\ntw");
        file.write_all(b"o\n").unwrap();
        assert_eq!(more(&path, &mut read).unwrap(), b"two\n");
        assert_eq!(more(&path, &mut read), None);
        File::create(&path).unwrap().write_all(b"x\n").unwrap();
        assert_eq!(more(&path, &mut read).unwrap(), b"x\n");
    }
}
