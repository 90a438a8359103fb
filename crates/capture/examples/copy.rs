//! Copies a capture, frame by frame: `copy FROM TO [FORMAT]`.

use lamna_capture::write::{WriteOptions, Writer};

fn main() -> Result<(), lamna_capture::Error> {
    let mut arguments = std::env::args().skip(1);
    let from = arguments.next().unwrap_or_else(|| "-".into());
    let to = arguments.next().unwrap_or_else(|| "-".into());
    let format = arguments.next().map(|name| name.parse()).transpose()?.unwrap_or_default();
    let mut reader = lamna_capture::Reader::open(from)?;
    let mut writer = Writer::create(to, WriteOptions { format, ..WriteOptions::default() })?;
    let end = loop {
        match reader.next_frame() {
            Ok(Some(frame)) => writer.write(&frame).map(|_| ())?,
            Ok(None) => break Ok(()),
            Err(error) => break Err(error),
        }
    };
    // What could be read is worth keeping, whatever came after it.
    writer.finish(reader.description())?;
    end
}
