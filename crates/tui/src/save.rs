//! Writing packets to a file in the background.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use crossbeam_channel::{Receiver, bounded};
use lamna_capture::{FileFormat, WriteOptions, Writer};
use lamna_dissect::Collector;
use lamna_session::{Look, Need, Session, Shown, Visitor};

use crate::widgets::status::grouped;

/// A file being written. Dropping it ends the writing.
#[derive(Debug)]
pub struct Saving {
    shared: Arc<Shared>,
    count: u32,
    result: Receiver<Result<String, String>>,
}

#[derive(Debug, Default)]
struct Shared {
    written: AtomicU32,
    cancelled: AtomicBool,
}

/// Packets that are to be written.
#[derive(Debug)]
pub enum Packets {
    /// The first so many.
    First(u32),
    /// Those of these numbers.
    These(Vec<u32>),
}

impl Packets {
    fn len(&self) -> u32 {
        match self {
            Packets::First(count) => *count,
            Packets::These(numbers) => u32::try_from(numbers.len()).unwrap_or(u32::MAX),
        }
    }

    fn get(&self, place: u32) -> Option<u32> {
        match self {
            Packets::First(_) => Some(place + 1),
            Packets::These(numbers) => numbers.get(place as usize).copied(),
        }
    }
}

impl Saving {
    /// Begins to write packets of `session` to the file at `path`: as pcap where its name ends in
    /// `.pcap`, else as pcapng.
    ///
    /// # Errors
    /// When the file cannot be created, or it is the one that the packets come from.
    pub fn start(session: &Session, packets: Packets, path: &str) -> Result<Saving, String> {
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
        let writer = Writer::create(path, options).map_err(|error| error.to_string())?;
        let shared = Arc::new(Shared::default());
        let (sender, result) = bounded(1);
        let mut work = Work {
            sink: Sink { writer, error: None },
            frames: Look::new(session, Need::default()),
            shared: Arc::clone(&shared),
        };
        let description = session.description();
        let (count, name) = (packets.len(), path.display().to_string());
        let run = move || {
            let written = work.run(&packets).and_then(|count| {
                work.sink.writer.finish(&description).map_err(|error| error.to_string())?;
                Ok(format!("{} packets written to {name}", grouped(count.into())))
            });
            // Nobody waits for it any more.
            let _ = sender.send(written);
        };
        std::thread::Builder::new()
            .name("save".to_owned())
            .spawn(run)
            .map_err(|error| error.to_string())?;
        Ok(Saving { shared, count, result })
    }

    /// How much is written, from 0 to 1.
    pub fn part(&self) -> f64 {
        f64::from(self.shared.written.load(Ordering::Relaxed)) / f64::from(self.count.max(1))
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
