//! When to switch to the next file, when to stop, and what the files are called.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use crate::error::{Error, Result};

/// Bytes in the "kilobyte" of `filesize`, as dumpcap counts.
const KILOBYTE: u64 = 1000;

/// When to go on to the next of several files (`-b`). Nothing set means one file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rotation {
    /// After the file has been written for this long.
    pub duration: Option<Duration>,
    /// When the wall clock's time is a multiple of this.
    pub interval: Option<Duration>,
    /// When the file has reached so many bytes.
    pub bytes: Option<u64>,
    /// When the file has so many frames.
    pub packets: Option<u64>,
    /// Keep so many files and delete the oldest one.
    pub files: Option<u32>,
}

impl Rotation {
    /// Applies one `-b` argument: `duration:SECONDS`, `interval:SECONDS`,
    /// `filesize:KILOBYTES`, `packets:COUNT` or `files:COUNT`.
    ///
    /// # Errors
    /// When it is none of these.
    pub fn set(&mut self, argument: &str) -> Result<()> {
        match condition(argument)? {
            ("duration", value) => self.duration = Some(seconds(argument, value)?),
            ("interval", value) => self.interval = Some(seconds(argument, value)?),
            ("filesize", value) => {
                self.bytes = Some(number(argument, value)?.saturating_mul(KILOBYTE))
            }
            ("packets", value) => self.packets = Some(number(argument, value)?),
            ("files", value) => self.files = Some(small(argument, value)?),
            _ => return Err(unknown(argument, "duration, interval, filesize, packets or files")),
        }
        Ok(())
    }

    /// Whether there is a condition on which a next file is begun.
    #[must_use]
    pub fn is_set(&self) -> bool {
        self.duration.is_some()
            || self.interval.is_some()
            || self.bytes.is_some()
            || self.packets.is_some()
    }
}

/// When to stop writing (`-a`). Nothing set means never.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stop {
    /// After so much time.
    pub duration: Option<Duration>,
    /// When the file has reached so many bytes. With a [`Rotation`], it begins the next file.
    pub bytes: Option<u64>,
    /// After so many files.
    pub files: Option<u32>,
    /// After so many frames.
    pub packets: Option<u64>,
}

impl Stop {
    /// Applies one `-a` argument: `duration:SECONDS`, `filesize:KILOBYTES`, `files:COUNT`
    /// or `packets:COUNT`.
    ///
    /// # Errors
    /// When it is none of these.
    pub fn set(&mut self, argument: &str) -> Result<()> {
        match condition(argument)? {
            ("duration", value) => self.duration = Some(seconds(argument, value)?),
            ("filesize", value) => {
                self.bytes = Some(number(argument, value)?.saturating_mul(KILOBYTE))
            }
            ("files", value) => self.files = Some(small(argument, value)?),
            ("packets", value) => self.packets = Some(number(argument, value)?),
            _ => return Err(unknown(argument, "duration, filesize, files or packets")),
        }
        Ok(())
    }
}

fn condition(argument: &str) -> Result<(&str, &str)> {
    argument.split_once(':').ok_or_else(|| unknown(argument, "NAME:NUMBER"))
}

fn unknown(argument: &str, wanted: &str) -> Error {
    Error::Option(format!("\"{argument}\" is not a capture condition: expected {wanted}"))
}

fn number(argument: &str, value: &str) -> Result<u64> {
    value.parse().ok().filter(|&n| n > 0).ok_or_else(|| {
        Error::Option(format!(
            "\"{argument}\" is not a capture condition: \"{value}\" is not a positive number"
        ))
    })
}

fn small(argument: &str, value: &str) -> Result<u32> {
    Ok(u32::try_from(number(argument, value)?).unwrap_or(u32::MAX))
}

fn seconds(argument: &str, value: &str) -> Result<Duration> {
    let parsed = value
        .parse::<f64>()
        .ok()
        .filter(|&s| s > 0.0)
        .and_then(|s| Duration::try_from_secs_f64(s).ok());
    parsed.ok_or_else(|| {
        Error::Option(format!(
            "\"{argument}\" is not a capture condition: \"{value}\" is not a time in seconds"
        ))
    })
}

/// Counts what the conditions speak of and names the files.
pub(super) struct Counter {
    pub(super) rotation: Rotation,
    pub(super) stop: Stop,
    base: PathBuf,
    started: Instant,
    file_started: Instant,
    /// Number of the multiple of the interval in which the file was begun.
    interval: u64,
    file_packets: u64,
    packets: u64,
    files: u32,
    kept: VecDeque<PathBuf>,
}

/// What to do before the next frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Next {
    GoOn,
    Another,
    Stop,
}

impl Counter {
    pub(super) fn new(rotation: Rotation, stop: Stop, base: PathBuf) -> Self {
        let now = Instant::now();
        Self {
            rotation,
            stop,
            base,
            started: now,
            file_started: now,
            interval: 0,
            file_packets: 0,
            packets: 0,
            files: 0,
            kept: VecDeque::new(),
        }
    }

    /// Whether anything has to be counted at all.
    pub(super) fn is_idle(&self) -> bool {
        !self.rotation.is_set() && self.stop == Stop::default()
    }

    /// The path of the next file, and of the file to delete.
    pub(super) fn next_path(&mut self) -> (PathBuf, Option<PathBuf>) {
        self.files = self.files.saturating_add(1);
        self.file_packets = 0;
        self.file_started = Instant::now();
        self.interval = self.interval_now();
        if !self.rotation.is_set() {
            return (self.base.clone(), None);
        }
        let path = ring_name(&self.base, self.files, SystemTime::now());
        self.kept.push_back(path.clone());
        let full = self.rotation.files.is_some_and(|files| self.kept.len() > files as usize);
        let oldest =
            if full || self.rotation.files.is_none() { self.kept.pop_front() } else { None };
        (path, oldest.filter(|_| full))
    }

    pub(super) fn count(&mut self) {
        self.packets += 1;
        self.file_packets += 1;
    }

    /// What follows from the conditions when the file has this length.
    pub(super) fn next(&self, length: u64) -> Next {
        let reached = |limit: Option<u64>, value: u64| limit.is_some_and(|limit| value >= limit);
        let over = |limit: Option<Duration>, since: Instant| {
            limit.is_some_and(|limit| since.elapsed() >= limit)
        };
        if reached(self.stop.packets, self.packets) || over(self.stop.duration, self.started) {
            return Next::Stop;
        }
        let several = self.rotation.is_set();
        if !several && reached(self.stop.bytes, length) {
            return Next::Stop;
        }
        let full = several
            && (reached(self.rotation.bytes.or(self.stop.bytes), length)
                || reached(self.rotation.packets, self.file_packets)
                || over(self.rotation.duration, self.file_started)
                || self.interval_now() != self.interval);
        if !full {
            return Next::GoOn;
        }
        if self.stop.files.is_some_and(|files| self.files >= files) {
            Next::Stop
        } else {
            Next::Another
        }
    }

    fn interval_now(&self) -> u64 {
        let Some(interval) = self.rotation.interval.map(|i| i.as_secs()).filter(|&i| i > 0) else {
            return 0;
        };
        SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |now| now.as_secs() / interval)
    }
}

/// The name of a file of a series: `trace.pcapng` becomes `trace_00001_20261123103000.pcapng`.
///
/// The time is local, as with dumpcap.
fn ring_name(base: &Path, number: u32, time: SystemTime) -> PathBuf {
    let stem = base.file_stem().unwrap_or_default().to_string_lossy();
    let stamp = super::clock::local_stamp(time);
    let mut name = format!("{stem}_{number:05}_{stamp}");
    if let Some(extension) = base.extension() {
        name.push('.');
        name.push_str(&extension.to_string_lossy());
    }
    base.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conditions() {
        let mut rotation = Rotation::default();
        for argument in ["duration:1.5", "filesize:10", "packets:7", "files:3", "interval:60"] {
            rotation.set(argument).unwrap();
        }
        assert_eq!(rotation.duration, Some(Duration::from_millis(1500)));
        assert_eq!(
            (rotation.bytes, rotation.packets, rotation.files),
            (Some(10_000), Some(7), Some(3))
        );
        for wrong in [
            "packets",
            "packets:",
            "packets:0",
            "packets:-1",
            "duration:x",
            "duration:inf",
            "colour:3",
        ] {
            assert!(Rotation::default().set(wrong).is_err(), "{wrong}");
            assert!(Stop::default().set(wrong).is_err(), "{wrong}");
        }
        assert!(Stop::default().set("interval:5").is_err());
    }

    #[test]
    fn names() {
        let name = ring_name(Path::new("/tmp/a.b/trace.pcapng"), 12, UNIX_EPOCH);
        let text = name.to_string_lossy();
        assert!(text.starts_with("/tmp/a.b/trace_00012_19"), "{text}");
        assert!(
            text.ends_with(".pcapng")
                && text.len() == "/tmp/a.b/trace_00012_19700101000000.pcapng".len()
        );
        assert!(!ring_name(Path::new("trace"), 1, UNIX_EPOCH).to_string_lossy().contains('.'));
    }

    #[test]
    fn the_oldest_file_goes() {
        let rotation = Rotation { packets: Some(1), files: Some(2), ..Rotation::default() };
        let mut counter = Counter::new(rotation, Stop::default(), "x".into());
        let (first, none) = counter.next_path();
        assert_eq!(none, None);
        assert_eq!(counter.next_path().1, None);
        assert_eq!(counter.next_path().1, Some(first));
    }

    #[test]
    fn stops_after_files() {
        let rotation = Rotation { packets: Some(1), ..Rotation::default() };
        let stop = Stop { files: Some(2), ..Stop::default() };
        let mut counter = Counter::new(rotation, stop, "x".into());
        counter.next_path();
        counter.count();
        assert_eq!(counter.next(100), Next::Another);
        counter.next_path();
        assert_eq!(counter.next(100), Next::GoOn);
        counter.count();
        assert_eq!(counter.next(100), Next::Stop);
    }
}
