//! Reading a file: printing it, filtering it, copying it.

use std::path::Path;
use std::sync::Arc;
use std::time::SystemTime;

use lamna_capture::read::{Format as Source, ReadOptions};
use lamna_capture::write::{FileFormat, Progress, WriteOptions};
use lamna_capture::{Reader, Writer};
use lamna_dissect::plain::Plain;
use lamna_dissect::{Collector, FrameInfo, Registry};
use lamna_print::Printer;
use lamna_session::{Pass, Shown, TwoPass, Visitor};

use crate::args::{Args, Command};
use crate::failure::{Failure, Result};
use crate::filters;
use crate::output;
use crate::preferences::Preferences;
use crate::statistics::Gathered;

/// Where the frames that pass go: to the printer, and to a file if there is one.
pub(crate) struct Sinks {
    pub(crate) printer: Printer<std::io::Stdout>,
    pub(crate) writer: Option<Writer>,
    /// What looks at all frames.
    pub(crate) gathered: Gathered,
    /// Whether the file has all that it was to have.
    pub(crate) full: bool,
}

impl Visitor for Sinks {
    type Error = Failure;

    #[inline]
    fn see<C: Collector>(&mut self, shown: &Shown<'_, C>) {
        self.gathered.see(shown);
    }

    #[inline]
    fn see_plain(&mut self, plain: &Plain<'_>, stream: Option<(u32, u8)>, frame: &FrameInfo) {
        self.gathered.see_plain(plain, stream, frame);
    }

    #[inline]
    fn visit<C: Collector>(&mut self, shown: Shown<'_, C>) -> Result<()> {
        if let Some(writer) = &mut self.writer {
            self.full |= writer.write(shown.frame)? == Progress::Stop;
        }
        Ok(self.printer.visit(shown)?)
    }
}

/// Nanoseconds since 1970.
pub(crate) fn now() -> i64 {
    SystemTime::now()
        .duration_since(SystemTime::UNIX_EPOCH)
        .map_or(0, |since| i64::try_from(since.as_nanos()).unwrap_or(i64::MAX))
}

/// How the flags say that a file is to be written.
pub(crate) fn write_options(args: &Args) -> Result<WriteOptions> {
    let mut options = WriteOptions {
        format: match &args.file_format {
            Some(name) => name.parse().map_err(Failure::usage)?,
            None => FileFormat::default(),
        },
        application: Some(format!("Lamna {}", env!("CARGO_PKG_VERSION"))),
        ..WriteOptions::default()
    };
    for condition in &args.autostop {
        options.stop.set(condition).map_err(Failure::usage)?;
    }
    for condition in &args.ring {
        options.rotation.set(condition).map_err(Failure::usage)?;
    }
    if !args.ring.is_empty() && args.write.is_none() {
        return Err(Failure::usage("a series of files (-b) needs the name of a file (-w)"));
    }
    Ok(options)
}

/// Reads the file at `path` as the flags say.
pub(crate) fn run(
    command: &Command,
    preferences: &Preferences,
    registry: &Arc<Registry>,
    path: &Path,
) -> Result<()> {
    let args = &command.args;
    let filter = filters::display_text(args)?
        .map(|text| filters::compile(registry, preferences, &text))
        .transpose()?;
    let name = path.display().to_string();
    let printer = output::printer(args, registry, preferences, &name)?;
    let options = write_options(args)?;
    if args.read_filter.is_some() && !args.two_pass {
        return Err(Failure::usage("a read filter (-R) needs two passes (-2)"));
    }
    let read_filter = args
        .read_filter
        .as_ref()
        .map(|text| filters::compile(registry, preferences, text))
        .transpose()?;
    // The second pass needs the frames of a pipe or of a compressed file once more.
    let mut reader = ReadOptions::new().spool(args.two_pass).open(path)?;
    let writer = args.write.as_ref().map(|to| Writer::create(to, options)).transpose()?;
    let gathered = Gathered::read(args, preferences, registry, &name)?;
    let need = printer.need(registry).and(&gathered.need(registry));
    let count = args.count.unwrap_or(u64::MAX);
    let mut sinks = Sinks { printer, writer, gathered, full: false };
    sinks.printer.begin(now())?;
    let result = if args.two_pass {
        let (capture, damage) =
            TwoPass::read(Arc::clone(registry), &mut reader, read_filter, count)?;
        capture.show(&need, filter.as_ref(), &mut sinks)??;
        damage.map_err(Failure::from)
    } else {
        let with_origins = reader.format() == Some(Source::PcapNg);
        let visits = sinks.writer.is_some() || !sinks.printer.is_silent();
        let mut pass = sinks.gathered.pass(registry, &need, filter, with_origins, visits);
        read_all(&mut reader, &mut pass, &mut sinks, count)
    };
    sinks.printer.finish()?;
    sinks.gathered.finish(args)?;
    if let Some(writer) = sinks.writer.take() {
        writer.finish(reader.description())?;
    }
    result
}

/// Takes the frames up to the end, the damage, or the count.
fn read_all(reader: &mut Reader, pass: &mut Pass, sinks: &mut Sinks, count: u64) -> Result<()> {
    while pass.frames() < count && !sinks.full {
        // By reference: to move a frame that was just put together costs as much as all else here.
        let next = reader.next_frame();
        let Ok(Some(frame)) = &next else {
            next?;
            break;
        };
        pass.frame(frame, sinks)?;
    }
    Ok(())
}
