//! Puts an empty `libpcap.a` on the link path.
//!
//! The `pcap` crate asks the linker for a library of that name; the symbols it wants
//! come from this crate, so an archive without members satisfies it, and neither the
//! build nor the finished program depends on libpcap being installed.

use std::path::PathBuf;

/// A static library without members: the archive magic and nothing else.
const EMPTY_ARCHIVE: &[u8] = b"!<arch>\n";

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    // The target decides, not the host that a `cfg!` in a build script speaks of.
    if std::env::var("CARGO_CFG_TARGET_OS").as_deref() != Ok("linux") {
        return;
    }
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    std::fs::write(out.join("libpcap.a"), EMPTY_ARCHIVE).expect("OUT_DIR is writable");
    println!("cargo:rustc-link-search=native={}", out.display());
}
