//! Counts the frames and bytes of a capture: `count FILE`.

fn main() -> Result<(), lamna_capture::Error> {
    let path = std::env::args_os().nth(1).unwrap_or_else(|| "-".into());
    let mut reader = lamna_capture::Reader::open(path)?;
    let (mut frames, mut bytes) = (0u64, 0u64);
    while let Some(frame) = reader.next_frame()? {
        frames += 1;
        bytes += u64::from(frame.length);
    }
    println!("{frames} frames, {bytes} bytes");
    Ok(())
}
