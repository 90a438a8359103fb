//! Frames: two octets of link type, then the frame. The tree's labels are made and thrown away.
#![no_main]

use std::sync::LazyLock;

use lamna_dissect::{Dissection, FrameInfo, Registry};
use libfuzzer_sys::fuzz_target;

static REGISTRY: LazyLock<Registry> = LazyLock::new(Registry::new);

fuzz_target!(|data: &[u8]| {
    let Some((link, octets)) = data.split_first_chunk::<2>() else { return };
    let info = FrameInfo {
        number: 1,
        time: Some(0),
        len: octets.len() as u32,
        link: u16::from_be_bytes(*link),
        ..FrameInfo::default()
    };
    let mut tree = Dissection::tree().with_columns();
    tree.dissect(&REGISTRY, &info, octets, None);
    let view = tree.view(&REGISTRY, &info, octets);
    let mut label = String::new();
    for node in view.nodes() {
        label.clear();
        node.write_label(&mut label, &lamna_fields::TimeZone::UTC);
    }
});
