//! Writing packets to a file in the background.
//!
//! What is written goes to a file beside the one that was asked for, which takes its place when it is whole:
//! a full disk or a crash leaves what was there before.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use crossbeam_channel::{Receiver, bounded};
use lamna_capture::{FileFormat, WriteOptions, Writer};
use lamna_dissect::Collector;
use lamna_fields::FieldId;
use lamna_session::{Look, Need, Query, Session, Shown, Visitor};

use crate::pages::objects::data_fields;
use crate::widgets::status::grouped;

/// How long to wait before looking again whether packets were found.
const PATIENCE: std::time::Duration = std::time::Duration::from_millis(10);

/// A file being written. Dropping it ends the writing.
#[derive(Debug)]
pub struct Saving {
    shared: Arc<Shared>,
    result: Receiver<Result<String, String>>,
}

#[derive(Debug, Default)]
struct Shared {
    written: AtomicU32,
    count: AtomicU32,
    cancelled: AtomicBool,
}

/// Where a file is written, and where it belongs. Dropping it before it is kept removes what was written.
#[derive(Debug)]
pub(crate) struct Place {
    written: PathBuf,
    wanted: PathBuf,
    /// Whether what was written is to be removed.
    is_open: bool,
}

impl Place {
    pub(crate) fn of(path: &Path, overwrite: bool) -> Result<Place, String> {
        let wanted = path.to_owned();
        match std::fs::metadata(path) {
            // Devices and pipes have nothing to lose, and cannot be replaced.
            Ok(of) if !of.is_file() && !of.is_dir() => {
                return Ok(Place { written: wanted.clone(), wanted, is_open: false });
            }
            Ok(of) if of.is_dir() => return Err(format!("{} is a folder", path.display())),
            Ok(_) if !overwrite => {
                return Err(format!("{} is there already; :w! writes over it", path.display()));
            }
            _ => {}
        }
        let name = path.file_name().ok_or_else(|| format!("{} is no file", path.display()))?;
        let mut part = std::ffi::OsString::from(".");
        part.push(name);
        part.push(format!(".{}.part", std::process::id()));
        Ok(Place { written: path.with_file_name(part), wanted, is_open: true })
    }

    /// Puts what was written in its place.
    pub(crate) fn keep(mut self) -> Result<(), String> {
        if std::mem::take(&mut self.is_open) {
            let moved = std::fs::rename(&self.written, &self.wanted);
            moved.map_err(|error| {
                self.is_open = true;
                format!("{}: {error}", self.wanted.display())
            })?;
        }
        Ok(())
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        if self.is_open {
            // There may be nothing, and nobody to tell.
            let _ = std::fs::remove_file(&self.written);
        }
    }
}

/// Writes a small file as a whole, or leaves what was there.
///
/// # Errors
/// What the system says.
pub(crate) fn replace(path: &Path, octets: &[u8]) -> Result<(), String> {
    let place = Place::of(path, true)?;
    let tell = |error: std::io::Error| format!("{}: {error}", path.display());
    let mut file = std::fs::File::create(&place.written).map_err(tell)?;
    file.write_all(octets).and_then(|()| file.sync_all()).map_err(tell)?;
    drop(file);
    place.keep()
}

/// Packets that are to be written.
#[derive(Debug)]
pub enum Packets {
    /// The first so many.
    First(u32),
    /// Those of these numbers.
    These(Vec<u32>),
    /// Those that pass a filter, once all are found.
    Passing(Query),
}

impl Packets {
    fn len(&self) -> u32 {
        match self {
            Packets::First(count) => *count,
            Packets::These(numbers) => u32::try_from(numbers.len()).unwrap_or(u32::MAX),
            Packets::Passing(_) => 0,
        }
    }

    /// Waits until it is known which they are.
    fn found(self, cancelled: &AtomicBool) -> Packets {
        let Packets::Passing(query) = self else { return self };
        while !query.is_done() && !cancelled.load(Ordering::Relaxed) {
            std::thread::sleep(PATIENCE);
        }
        Packets::These(query.matches().clone())
    }

    fn get(&self, place: u32) -> Option<u32> {
        match self {
            Packets::First(_) => Some(place + 1),
            Packets::These(numbers) => numbers.get(place as usize).copied(),
            Packets::Passing(_) => None,
        }
    }
}

impl Saving {
    /// Begins to write packets of `session` to the file at `path`: as pcap where its name ends in
    /// `.pcap`, else as pcapng. A file that is there already is only replaced if `overwrite` says so.
    ///
    /// # Errors
    /// When the file cannot be created, is there already, or is the one that the packets come from.
    pub fn start(
        session: &Session,
        packets: Packets,
        path: &str,
        overwrite: bool,
    ) -> Result<Saving, String> {
        let path = Path::new(path);
        let same = |a: &Path, b: &Path| match (a.canonicalize(), b.canonicalize()) {
            (Ok(a), Ok(b)) => a == b,
            _ => false,
        };
        if same(path, session.path()) {
            return Err("that is the file being looked at".to_owned());
        }
        let is_pcap = path.extension().is_some_and(|extension| extension == "pcap");
        let options = WriteOptions {
            format: if is_pcap { FileFormat::Pcap } else { FileFormat::PcapNg },
            application: Some(format!("Lamna {}", env!("CARGO_PKG_VERSION"))),
            ..WriteOptions::default()
        };
        let place = Place::of(path, overwrite)?;
        let writer = Writer::create(&place.written, options).map_err(|error| error.to_string());
        let writer = writer.map_err(|error| {
            error.replace(&place.written.display().to_string(), &path.display().to_string())
        })?;
        let shared = Arc::new(Shared::default());
        let (sender, result) = bounded(1);
        let mut work = Work {
            sink: Sink { writer, error: None },
            frames: Look::new(session, Need::default()),
            shared: Arc::clone(&shared),
        };
        let description = session.description();
        let name = path.display().to_string();
        let run = move || {
            let packets = packets.found(&work.shared.cancelled);
            work.shared.count.store(packets.len(), Ordering::Relaxed);
            let written = work.run(&packets).and_then(|count| {
                work.sink.writer.finish(&description).map_err(|error| error.to_string())?;
                place.keep()?;
                Ok(format!("{} packets written to {name}", grouped(count.into())))
            });
            // Nobody waits for it any more.
            let _ = sender.send(written);
        };
        std::thread::Builder::new()
            .name("save".to_owned())
            .spawn(run)
            .map_err(|error| error.to_string())?;
        Ok(Saving { shared, result })
    }

    /// Begins to write files that packets have carried: one to `path`, or all into a folder there.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub fn objects(
        session: &Session,
        objects: Vec<(u32, String)>,
        path: &Path,
        all: bool,
    ) -> Result<Saving, String> {
        if all {
            std::fs::create_dir_all(path)
                .map_err(|error| format!("{}: {error}", path.display()))?;
        }
        let fields = data_fields(session.registry());
        let need = Need { fields: fields.clone(), octets: fields.clone(), ..Need::default() };
        let mut look = Look::new(session, need);
        let shared = Arc::new(Shared::default());
        let (sender, result) = bounded(1);
        let (path, for_thread) = (path.to_owned(), Arc::clone(&shared));
        let run = move || {
            // Nobody waits for it any more.
            let _ =
                sender.send(write_objects(&mut look, fields, &objects, &path, all, &for_thread));
        };
        std::thread::Builder::new()
            .name("export".to_owned())
            .spawn(run)
            .map_err(|error| error.to_string())?;
        Ok(Saving { shared, result })
    }

    /// How much is written, from 0 to 1.
    pub fn part(&self) -> f64 {
        let count = self.shared.count.load(Ordering::Relaxed).max(1);
        f64::from(self.shared.written.load(Ordering::Relaxed)) / f64::from(count)
    }

    /// What became of it, once it has ended.
    pub fn result(&self) -> Option<Result<String, String>> {
        self.result.try_recv().ok()
    }
}

impl Drop for Saving {
    fn drop(&mut self) {
        self.shared.cancelled.store(true, Ordering::Relaxed);
    }
}

/// Writes the files of packets, each as a whole. Names that are taken get a number.
fn write_objects(
    look: &mut Look,
    fields: Vec<FieldId>,
    objects: &[(u32, String)],
    path: &Path,
    all: bool,
    shared: &Shared,
) -> Result<String, String> {
    shared.count.store(u32::try_from(objects.len()).unwrap_or(u32::MAX), Ordering::Relaxed);
    let mut content = Content { fields, octets: Vec::new() };
    for (written, (number, name)) in (1..).zip(objects) {
        if shared.cancelled.load(Ordering::Relaxed) {
            return Err("writing was cancelled".to_owned());
        }
        let Ok(()) = look.frame(*number, &mut content).map_err(|error| error.to_string())?;
        let mut to = path.to_owned();
        if all {
            to.push(name);
            if to.exists() {
                to.set_file_name(format!("{number}-{name}"));
            }
        }
        if to.exists() {
            return Err(format!("{} is there already", to.display()));
        }
        replace(&to, &content.octets)?;
        shared.written.store(written, Ordering::Relaxed);
    }
    let plural = if objects.len() == 1 { "" } else { "s" };
    Ok(format!("{} file{plural} written to {}", objects.len(), path.display()))
}

/// Takes the octets of a file from a packet.
struct Content {
    fields: Vec<FieldId>,
    octets: Vec<u8>,
}

impl Visitor for Content {
    type Error = std::convert::Infallible;

    fn visit<C: Collector>(&mut self, shown: Shown<'_, C>) -> Result<(), Self::Error> {
        self.octets.clear();
        let octets = crate::survey::read::first(&shown.view, &self.fields, |_, octets| {
            Some(octets.to_vec())
        });
        self.octets = octets.unwrap_or_default();
        Ok(())
    }
}

struct Work {
    sink: Sink,
    frames: Look,
    shared: Arc<Shared>,
}

impl Work {
    fn run(&mut self, packets: &Packets) -> Result<u32, String> {
        for place in 0..packets.len() {
            let Some(number) = packets.get(place) else { break };
            if self.shared.cancelled.load(Ordering::Relaxed) {
                return Err("writing was cancelled".to_owned());
            }
            let Ok(()) =
                self.frames.frame(number, &mut self.sink).map_err(|error| error.to_string())?;
            if let Some(error) = self.sink.error.take() {
                return Err(error.to_string());
            }
            self.shared.written.store(place + 1, Ordering::Relaxed);
        }
        Ok(packets.len())
    }
}

struct Sink {
    writer: Writer,
    error: Option<lamna_capture::Error>,
}

impl Visitor for Sink {
    type Error = std::convert::Infallible;

    fn visit<C: Collector>(&mut self, shown: Shown<'_, C>) -> Result<(), Self::Error> {
        self.error = self.writer.write(shown.frame).err();
        Ok(())
    }
}
