//! Indexes a capture and reads frames again at random: `again FILE`.

use lamna_capture::index::{FrameBuffer, FrameIndex};

fn main() -> Result<(), lamna_capture::Error> {
    let path = std::env::args_os().nth(1).unwrap_or_else(|| "-".into());
    let mut reader = lamna_capture::ReadOptions::new().spool(true).open(path)?;
    let mut index = FrameIndex::new();
    let start = std::time::Instant::now();
    while let Some(frame) = reader.next_frame()? {
        index.push(&frame)?;
    }
    println!("{} frames indexed in {:?}, {} bytes", index.len(), start.elapsed(), index.memory());
    let store = reader.store()?;
    let mut buffer = FrameBuffer::new();
    let start = std::time::Instant::now();
    let mut bytes = 0;
    for number in 1..=index.len() {
        bytes += store.fetch(&index, number, reader.description(), &mut buffer)?.captured.len();
    }
    println!("in order: {bytes} bytes in {:?}", start.elapsed());
    let start = std::time::Instant::now();
    let (mut bytes, mut number) = (0, 0);
    for _ in 0..index.len() {
        // A step that has no factor in common with most counts.
        number = (number + 7_368_787) % index.len();
        bytes += store.fetch(&index, number + 1, reader.description(), &mut buffer)?.captured.len();
    }
    println!("at random: {bytes} bytes in {:?}", start.elapsed());
    Ok(())
}
