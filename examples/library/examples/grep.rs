//! Prints the numbers of the frames that a display filter passes:
//! `cargo run --example grep -- FILE 'tcp.port == 8080'`.

use lamna_capture::Reader;
use lamna_conversation::Recorder;
use lamna_dissect::{Dissection, FrameInfo, Registry};
use lamna_filter::{Dialect, Filter};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut args = std::env::args().skip(1);
    let (Some(path), Some(text)) = (args.next(), args.next()) else {
        return Err("FILE and FILTER".into());
    };
    let registry = Registry::new();
    let filter = Filter::compile(&text, &registry, Dialect::Latest)?;
    // Just the fields that the filter reads; with a tracker, so that reassembly and analysis count.
    let mut dissection =
        Dissection::pick(std::sync::Arc::new(filter.fields().iter().copied().collect()));
    let mut recorder = Recorder::new();
    let mut info = FrameInfo::default();
    let mut reader = Reader::open(path)?;
    while let Some(frame) = reader.next_frame()? {
        info.number += 1;
        info.time = frame.time.map(|time| time.nanos());
        info.len = frame.length;
        info.link = frame.link.0;
        dissection.dissect(&registry, &info, frame.captured, Some(&mut recorder));
        recorder.end_frame();
        if filter.matches(&dissection.view(&registry, &info, frame.captured)) {
            println!("{}", info.number);
        }
    }
    Ok(())
}
