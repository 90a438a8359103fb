//! Finds libpcap at run time, so that a build needs no libpcap.
//!
//! The [`pcap`](https://docs.rs/pcap) crate declares some fifty functions of libpcap and
//! asks the linker for the library that has them. On Linux this crate defines those
//! functions itself: each passes its arguments on to the libpcap that is loaded when the
//! first of them is called, and reports an ordinary error of libpcap's kind when there is
//! none. A program built this way starts everywhere and captures where libpcap is.
//!
//! ```
//! match lamna_pcap_rt::available() {
//!     Ok(version) => println!("{version}"),
//!     Err(reason) => println!("no live capture: {reason}"),
//! }
//! ```
//!
//! A crate that depends on `pcap` must name this one in its code, for instance by
//! `use lamna_pcap_rt as _;`, or the linker does not look at it and finds no `pcap_*`.
//! `pcap` must be of version 2.5.0, whose functions these are.
//!
//! On macOS and the BSDs libpcap is part of the system, on Windows `pcap` links against
//! Npcap; there this crate is empty but for [`available`]. A Linux program that is linked
//! statically cannot load libraries, and always finds no libpcap.
//!
//! This crate consists of calls through pointers that were looked up by name: it cannot do
//! without `unsafe`. What makes them sound is that the signatures are those of libpcap's
//! headers, that the library is never unloaded, and that the callers of `pcap_*` keep to
//! libpcap's own contract, which passes through unchanged.

#![cfg_attr(target_os = "linux", allow(unsafe_code))]

#[cfg(target_os = "linux")]
mod loader;
#[cfg(target_os = "linux")]
mod trampolines;

/// Whether libpcap is there: its own version text, or in one line why it is not.
///
/// Looks for it at the first call and remembers the answer.
///
/// # Errors
/// When none of the usual names leads to a library that can be loaded.
#[cfg(target_os = "linux")]
pub fn available() -> Result<&'static str, &'static str> {
    loader::version()
}

/// Whether libpcap is there, which on this system the linker has already made sure of.
///
/// # Errors
/// None on this system.
#[cfg(not(target_os = "linux"))]
pub fn available() -> Result<&'static str, &'static str> {
    Ok("libpcap of the system")
}

/// The functions of libpcap that are passed on.
#[cfg(target_os = "linux")]
pub use trampolines::SYMBOLS;
