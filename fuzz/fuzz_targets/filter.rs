//! Filter text: compiles or says why not, in both dialects; what compiles runs.
#![no_main]

use std::sync::LazyLock;

use lamna_dissect::{Dissection, FrameInfo, Registry};
use lamna_filter::{Dialect, Filter};
use libfuzzer_sys::fuzz_target;

static REGISTRY: LazyLock<Registry> = LazyLock::new(Registry::new);

/// A SYN over IPv4 and Ethernet.
const FRAME: &[u8] = &[
    2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 2, 8, 0, 0x45, 0, 0, 40, 0, 1, 0, 0, 64, 6, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2, 0x1f,
    0x90, 0x9c, 0x40, 0, 0, 0, 1, 0, 0, 0, 0, 0x50, 2, 0xff, 0xff, 0, 0, 0, 0,
];

fuzz_target!(|text: &str| {
    let info = FrameInfo { number: 1, len: FRAME.len() as u32, link: 1, ..FrameInfo::default() };
    let mut tree = Dissection::tree();
    tree.dissect(&REGISTRY, &info, FRAME, None);
    let view = tree.view(&REGISTRY, &info, FRAME);
    for dialect in [Dialect::V4_0, Dialect::Latest] {
        match Filter::compile(text, &*REGISTRY, dialect) {
            Ok(filter) => {
                filter.matches(&view);
            }
            Err(error) => assert!(!error.to_string().is_empty()),
        }
    }
});
