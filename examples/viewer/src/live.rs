//! Capturing: printing frames and writing them to files as they come.

use std::sync::Arc;
use std::time::{Duration, Instant};

use lamna_capture::Writer;
use lamna_capture::live::{self, Capture, CaptureOptions, Instruction, InterfaceOptions};
use lamna_capture::write::{Progress, Stop};
use lamna_dissect::Registry;
use lamna_session::Pass;
use lamna_session::kernel::kernel_filter;

use crate::args::{Args, Command};
use crate::failure::{Failure, Result};
use crate::filters;
use crate::output;
use crate::preferences::Preferences;
use crate::read::{Sinks, now, write_options};
use crate::statistics::Gathered;

/// How long the loop waits for a frame before it looks at clocks and flags.
const PATIENCE: Duration = Duration::from_millis(100);

/// How long written frames may stay in memory: what a kill takes at most.
const FLUSH_EVERY: Duration = Duration::from_millis(500);

/// Has the kernel drop what `program` does not pass, on all interfaces.
pub(crate) fn narrow(what: &mut CaptureOptions, program: &[Instruction]) {
    for interface in &mut what.interfaces {
        interface.kernel_filter = program.to_vec();
    }
}

/// Captures as the flags say, until somebody or some condition ends it.
pub(crate) fn run(
    command: &Command,
    preferences: &Preferences,
    registry: &Arc<Registry>,
) -> Result<()> {
    let args = &command.args;
    if args.two_pass || args.read_filter.is_some() {
        return Err(Failure::usage("two passes (-2) are for files (-r)"));
    }
    let filter = args
        .display_filter
        .as_ref()
        .map(|text| filters::compile(registry, preferences, text))
        .transpose()?;
    let printer = output::printer(args, registry, preferences, "")?;
    let gathered = Gathered::read(args, preferences, registry, "-")?;
    let mut options = write_options(args)?;
    options.flush_every = Some(FLUSH_EVERY);
    let limits = Limits::new(args, options.stop);
    let mut what = interfaces(command)?;
    // What nobody is going to see need not come up from the kernel; a file and statistics take all.
    if let Some(filter) = &filter
        && args.write.is_none()
        && gathered.is_empty()
        && let Some(program) = kernel_filter(registry, filter)
    {
        narrow(&mut what, &program);
    }
    let mut capture = Capture::start(&what)?;
    for signal in [signal_hook::consts::SIGINT, signal_hook::consts::SIGTERM] {
        signal_hook::flag::register(signal, capture.stop_handle().flag())
            .map_err(|error| Failure::data(format!("cannot watch for signals: {error}")))?;
    }
    let writer = args.write.as_ref().map(|to| Writer::create(to, options)).transpose()?;
    if !args.only_errors {
        let names: Vec<String> =
            what.interfaces.iter().map(|one| format!("'{}'", one.name)).collect();
        eprintln!("Capturing on {}", names.join(", "));
    }
    let need = printer.need(registry).and(&gathered.need(registry));
    let mut pass = gathered.pass(registry, &need, filter, true, true);
    let mut sinks = Sinks { printer, writer: None, gathered, full: false };
    let mut capturing = Capturing { writer, limits };
    sinks.printer.begin(now())?;
    let result = capturing.run(&mut capture, &mut pass, &mut sinks);
    sinks.printer.finish()?;
    sinks.gathered.finish(args)?;
    if let Some(writer) = capturing.writer.take() {
        writer.finish(&capture.final_description())?;
    }
    if !args.only_errors {
        report(&capture, pass.frames());
    }
    result
}

/// Lets `-c` stop the writing of a file too.
pub(crate) fn limit(args: &Args, stop: &mut Stop) {
    stop.packets = [args.count, stop.packets].into_iter().flatten().min();
}

/// What ends a capture besides a signal.
struct Limits {
    frames: u64,
    until: Option<Instant>,
}

impl Limits {
    fn new(args: &Args, stop: Stop) -> Limits {
        let frames = [args.count, stop.packets].into_iter().flatten().min().unwrap_or(u64::MAX);
        Limits { frames, until: stop.duration.map(|duration| Instant::now() + duration) }
    }

    fn are_reached(&self, frames: u64) -> bool {
        frames >= self.frames || self.until.is_some_and(|until| Instant::now() >= until)
    }
}

/// The loop over frames. All captured frames go to the file; the display filter only chooses what is
/// printed.
struct Capturing {
    writer: Option<Writer>,
    limits: Limits,
}

impl Capturing {
    fn run(&mut self, capture: &mut Capture, pass: &mut Pass, sinks: &mut Sinks) -> Result<()> {
        while !self.limits.are_reached(pass.frames()) {
            let Some(frame) = capture.next_frame(PATIENCE)? else {
                if capture.is_finished() {
                    break;
                }
                sinks.printer.flush()?;
                if let Some(writer) = &mut self.writer
                    && writer.tick()? == Progress::Stop
                {
                    break;
                }
                continue;
            };
            if let Some(writer) = &mut self.writer
                && writer.write(&frame)? == Progress::Stop
            {
                break;
            }
            pass.frame(&frame, sinks)?;
        }
        capture.stop_handle().stop();
        Ok(())
    }
}

/// The interfaces of the command line with their options; the default one where none is named.
pub(crate) fn interfaces(command: &Command) -> Result<CaptureOptions> {
    let args = &command.args;
    let mut names = args.interfaces.clone();
    if names.is_empty() {
        names.push(live::default().map_err(Failure::data)?.name);
    }
    let words = args.words.join(" ");
    if !words.is_empty() && !args.capture_filters.is_empty() {
        let message = "the capture filter is given twice: with -f and after the flags";
        return Err(Failure::usage(message));
    }
    let mut options = CaptureOptions::default();
    for (nth, name) in names.iter().enumerate() {
        let mut one = InterfaceOptions::new(name);
        one.filter = command
            .of_interface("capture_filters", &args.capture_filters, nth)
            .cloned()
            .or_else(|| (!words.is_empty()).then(|| words.clone()));
        if let Some(snaplen) = command.of_interface("snaplens", &args.snaplens, nth)
            && *snaplen > 0
        {
            one.snaplen = *snaplen;
        }
        one.link_type = command.of_interface("link_types", &args.link_types, nth).cloned();
        one.promiscuous = !args.no_promiscuous;
        one.monitor = args.monitor;
        if let Some(mebibytes) = args.buffer {
            one.buffer = mebibytes.saturating_mul(1 << 20);
        }
        options.interfaces.push(one);
    }
    Ok(options)
}

/// Says how many frames there were, and how many were lost.
fn report(capture: &Capture, frames: u64) {
    let plural = if frames == 1 { "" } else { "s" };
    eprintln!("{frames} packet{plural} captured");
    for statistics in capture.statistics() {
        let dropped = statistics.os_dropped.unwrap_or(0) + statistics.dropped.unwrap_or(0);
        if dropped > 0 {
            let name = capture
                .description()
                .interfaces
                .get(statistics.interface as usize)
                .and_then(|interface| interface.name.as_deref())
                .unwrap_or("?");
            let plural = if dropped == 1 { "" } else { "s" };
            eprintln!("{dropped} packet{plural} dropped from {name}");
        }
    }
}
