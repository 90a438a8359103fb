//! Compares the reader with what tshark said about a collection of captures.
//!
//! Opt-in: `LAMNA_CORPUS` names a folder with `MANIFEST.tsv` (columns `path` and
//! `packets` among others) and `LAMNA_ORACLE`, if set, one with
//! `<path>.frames.tsv.gz` (number, time, length in the first three columns).

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use lamna_capture::Reader;

#[test]
fn frames_are_those_of_tshark() {
    let Some(corpus) = std::env::var_os("LAMNA_CORPUS").map(PathBuf::from) else { return };
    let oracle = std::env::var_os("LAMNA_ORACLE").map(PathBuf::from);
    let manifest =
        fs::read_to_string(corpus.join("MANIFEST.tsv")).expect("the corpus has a manifest");
    let mut lines = manifest.lines();
    let header: HashMap<&str, usize> = lines.next().unwrap_or("").split('\t').zip(0..).collect();
    let (mut files, mut frames, mut failures) = (0, 0, Vec::new());
    for line in lines {
        let columns: Vec<&str> = line.split('\t').collect();
        let path = columns[header["path"]];
        let packets: u64 = columns[header["packets"]].parse().expect("packets is a number");
        let failed = columns[header["tshark_rc"]] != "0";
        let expected =
            oracle.as_ref().and_then(|folder| rows(&folder.join(format!("{path}.frames.tsv.gz"))));
        files += 1;
        match compare(&corpus.join(path), expected.as_deref(), failed) {
            Ok(count) if count == packets => frames += count,
            Ok(count) => failures.push(format!("{path}: {count} frames, tshark {packets}")),
            Err(text) => failures.push(format!("{path}: {text}")),
        }
    }
    println!("{files} files, {frames} frames, {} failures", failures.len());
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// Reads a capture to its end and counts the frames; an error must be where tshark has one.
fn compare(path: &Path, expected: Option<&str>, fails: bool) -> Result<u64, String> {
    let mut lines = expected.map(str::lines);
    let mut reader = match Reader::open(path) {
        Ok(reader) => reader,
        Err(_) if fails => return Ok(0),
        Err(error) => return Err(error.to_string()),
    };
    loop {
        let frame = match reader.next_frame() {
            Ok(Some(frame)) => frame,
            Ok(None) if fails => return Err("no error".into()),
            Ok(None) => return Ok(reader.frames()),
            Err(_) if fails => return Ok(reader.frames()),
            Err(error) => return Err(error.to_string()),
        };
        let Some(line) = lines.as_mut().and_then(Iterator::next) else { continue };
        let mut columns = line.split('\t');
        let (_, time, length) =
            (columns.next(), columns.next().unwrap_or(""), columns.next().unwrap_or(""));
        // Where a file has more than 10^6 microseconds in a second, tshark's 32-bit product
        // overflows and its sum has any number of decimals.
        let odd = time.starts_with('-')
            || time.split_once('.').is_some_and(|(_, fraction)| fraction.len() != 9);
        let overflowed = || {
            let theirs: i64 = time.replace('.', "").parse().unwrap_or(0);
            frame.time.is_some_and(|ours| {
                ours.nanos() != theirs && (ours.nanos() - theirs) % (1 << 32) == 0
            })
        };
        // A pseudo-header of four bytes that tshark does not count.
        let sunatm = frame.link.0 == 123;
        let ours = frame.time.map(|time| time.to_string()).unwrap_or_default();
        if (!odd && time != ours && !overflowed())
            || (!sunatm && length != frame.length.to_string())
        {
            let ours = format!("{ours} {}", frame.length);
            return Err(format!("frame {}: {ours} where tshark has {time} {length}", frame.number));
        }
    }
}

fn rows(path: &Path) -> Option<String> {
    let mut bytes = Vec::new();
    flate2::read::MultiGzDecoder::new(File::open(path).ok()?).read_to_end(&mut bytes).ok()?;
    Some(String::from_utf8_lossy(&bytes).into_owned())
}
