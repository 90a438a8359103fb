//! Counts the protocols of a capture: `cargo run --example count -- FILE`.

use std::collections::BTreeMap;

use lamna_capture::Reader;
use lamna_dissect::{Depth, Dissection, FrameInfo, Registry};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args_os().nth(1).ok_or("which file?")?;
    let registry = Registry::new();
    // Layers only: link to transport headers are walked, nothing is formatted.
    let mut dissection = Dissection::slice(Depth::Transport);
    let mut info = FrameInfo::default();
    let mut counts = BTreeMap::new();
    let mut reader = Reader::open(path)?;
    while let Some(frame) = reader.next_frame()? {
        info.len = frame.length;
        info.link = frame.link.0;
        dissection.dissect(&registry, &info, frame.captured, None);
        for layer in dissection.layers.as_slice() {
            *counts.entry(registry.protocol(layer.protocol).name()).or_insert(0u64) += 1;
        }
    }
    for (name, count) in counts {
        println!("{count:>10} {name}");
    }
    Ok(())
}
