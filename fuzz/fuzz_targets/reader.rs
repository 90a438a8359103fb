//! Capture files: any octets are frames, then an end or an error.
#![no_main]

use lamna_capture::read::ReadOptions;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let input = std::io::Cursor::new(data.to_vec());
    let Ok(mut reader) = ReadOptions::new().any_link_type(true).read(input, "fuzz") else { return };
    while let Ok(Some(frame)) = reader.next_frame() {
        assert!(frame.captured.len() <= lamna_capture::read::MAX_CAPTURED as usize);
    }
});
