//! Prints what the conversation tracker tells of each TCP segment: `cargo run --example streams -- FILE`.

use std::sync::Arc;

use lamna_capture::Reader;
use lamna_conversation::Recorder;
use lamna_dissect::{Dissection, FrameInfo, Registry, Wanted};
use lamna_fields::{Flow, Record, Schema};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args_os().nth(1).ok_or("which file?")?;
    let registry = Registry::new();
    let names = ["tcp.stream", "tcp.seq", "tcp.ack", "tcp.len", "tcp.analysis.bytes_in_flight"];
    let fields: Vec<_> = names.iter().flat_map(|name| registry.resolve(name)).collect();
    let wanted: Wanted = fields.iter().copied().collect();
    let mut dissection = Dissection::pick(Arc::new(wanted)).with_columns();
    let mut recorder = Recorder::new();
    let mut info = FrameInfo::default();
    let mut reader = Reader::open(path)?;
    println!("frame\t{}\tinfo", names.join("\t"));
    while let Some(frame) = reader.next_frame()? {
        info.number += 1;
        info.time = frame.time.map(|time| time.nanos());
        info.len = frame.length;
        info.link = frame.link.0;
        dissection.dissect(&registry, &info, frame.captured, Some(&mut recorder));
        recorder.end_frame();
        let view = dissection.view(&registry, &info, frame.captured);
        if !view.has(fields[0]) {
            continue;
        }
        print!("{}", info.number);
        for field in &fields {
            print!("\t");
            let _ = view.values(*field, &mut |occurrence| {
                print!("{}", occurrence.value.as_u64().unwrap_or(0));
                Flow::Break(())
            });
        }
        println!("\t{}", dissection.columns.info());
    }
    Ok(())
}
