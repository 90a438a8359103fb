//! Captures frames and prints them, or writes them: `capture [INTERFACE [FILTER [FILE]]]`.
//! Ends on the first line of input.

#[cfg(feature = "live")]
fn main() -> Result<(), lamna_capture::Error> {
    use std::time::Duration;

    use lamna_capture::live::{Capture, CaptureOptions, InterfaceOptions};
    use lamna_capture::write::{Progress, WriteOptions, Writer};

    let mut arguments = std::env::args().skip(1);
    let interfaces = arguments
        .next()
        .map(|name| InterfaceOptions { filter: arguments.next(), ..InterfaceOptions::new(&name) });
    let options = CaptureOptions {
        interfaces: interfaces.into_iter().collect(),
        ..CaptureOptions::default()
    };
    let flush_every = Some(Duration::from_secs(1));
    let mut writer = arguments
        .next()
        .map(|file| Writer::create(file, WriteOptions { flush_every, ..WriteOptions::default() }))
        .transpose()?;
    let mut capture = Capture::start(&options)?;
    let stop = capture.stop_handle();
    let at_input = stop.clone();
    std::thread::spawn(move || {
        // The end of the input counts as well.
        let _ = std::io::stdin().read_line(&mut String::new());
        at_input.stop();
    });
    while !capture.is_finished() {
        let frame = capture.next_frame(Duration::from_millis(100))?;
        let progress = match (&mut writer, frame) {
            (Some(writer), Some(frame)) => writer.write(&frame)?,
            (Some(writer), None) => writer.tick()?,
            (None, Some(frame)) => {
                let time = frame.time.map(|time| time.to_string()).unwrap_or_default();
                println!("{} {time} {} bytes", frame.number, frame.length);
                Progress::GoOn
            }
            (None, None) => Progress::GoOn,
        };
        if progress == Progress::Stop {
            stop.stop();
        }
    }
    for counters in capture.statistics() {
        eprintln!("{counters:?}");
    }
    if let Some(writer) = writer {
        writer.finish(&capture.final_description())?;
    }
    Ok(())
}

#[cfg(not(feature = "live"))]
fn main() {
    println!("built without live capture");
}
