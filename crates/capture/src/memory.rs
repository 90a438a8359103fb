//! Giving memory back to the system after much work.
#![cfg_attr(all(feature = "live", target_os = "linux", target_env = "gnu"), allow(unsafe_code))]

/// Gives freed memory back to the system where its allocator would keep it. A pass over a large capture
/// leaves tens of megabytes of small pieces that nobody needs afterwards. Takes milliseconds.
pub fn trim() {
    #[cfg(all(feature = "live", target_os = "linux", target_env = "gnu"))]
    // SAFETY: the function only works on the allocator's own books, under their locks, and may be
    // called from any thread at any time (malloc_trim(3)).
    unsafe {
        libc::malloc_trim(0);
    }
}
