//! Captures frames and prints them: `capture [INTERFACE [FILTER]]`. Ends on the first line
//! of input.

#[cfg(feature = "live")]
fn main() -> Result<(), lamna_capture::Error> {
    use lamna_capture::live::{Capture, CaptureOptions, InterfaceOptions};
    use std::time::Duration;

    let mut arguments = std::env::args().skip(1);
    let interfaces = arguments
        .next()
        .map(|name| InterfaceOptions { filter: arguments.next(), ..InterfaceOptions::new(&name) });
    let options = CaptureOptions {
        interfaces: interfaces.into_iter().collect(),
        ..CaptureOptions::default()
    };
    let mut capture = Capture::start(&options)?;
    let stop = capture.stop_handle();
    std::thread::spawn(move || {
        // The end of the input counts as well.
        let _ = std::io::stdin().read_line(&mut String::new());
        stop.stop();
    });
    while !capture.is_finished() {
        if let Some(frame) = capture.next_frame(Duration::from_millis(100))? {
            let time = frame.time.map(|time| time.to_string()).unwrap_or_default();
            println!("{} {time} {} bytes", frame.number, frame.length);
        }
    }
    for counters in capture.statistics() {
        eprintln!("{counters:?}");
    }
    Ok(())
}

#[cfg(not(feature = "live"))]
fn main() {
    println!("built without live capture");
}
