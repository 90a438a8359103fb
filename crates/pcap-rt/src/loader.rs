//! Loads libpcap once.

use std::ffi::{CStr, c_char, c_void};
use std::sync::OnceLock;

use crate::trampolines::Table;

/// The names under which distributions install it: first the one that Fedora, Arch, Alpine
/// and SUSE use, then that of Debian and Ubuntu, then that of the development packages.
const NAMES: [&CStr; 3] = [c"libpcap.so.1", c"libpcap.so.0.8", c"libpcap.so"];

/// What is said when there is none. Ends with a zero for those who want it in C, and fits
/// into the 256 bytes of libpcap's error buffers.
pub(crate) const MISSING: &CStr =
    c"libpcap was not found; install the package libpcap0.8 (Debian, Ubuntu) or libpcap (elsewhere)";

/// What is said when a function is too new for the library.
pub(crate) const TOO_OLD: &CStr = c"the installed libpcap is too old for this";

/// A loaded library. It stays loaded as long as the process lives.
#[derive(Clone, Copy)]
pub(crate) struct Library(*mut c_void);

impl Library {
    fn open() -> Option<Self> {
        NAMES.iter().find_map(|name| {
            // SAFETY: the name ends with a zero. Loading runs the library's initialisers, which
            // for libpcap do nothing that depends on this program.
            let handle = unsafe { libc::dlopen(name.as_ptr(), libc::RTLD_NOW | libc::RTLD_LOCAL) };
            (!handle.is_null()).then_some(Self(handle))
        })
    }

    /// The address of a function, looked up in this library only: the program has functions
    /// of the same names.
    pub(crate) fn symbol(self, name: &CStr) -> Option<*mut c_void> {
        // SAFETY: the handle came from `dlopen` and was never closed; the name ends with a zero.
        let address = unsafe { libc::dlsym(self.0, name.as_ptr()) };
        (!address.is_null()).then_some(address)
    }
}

/// The library's functions, or `None` if there is no library.
pub(crate) fn table() -> Option<&'static Table> {
    // All functions are looked up at once, so that later calls, which may come from a signal
    // handler (`pcap_breakloop`), take no lock.
    static TABLE: OnceLock<Option<Table>> = OnceLock::new();
    TABLE.get_or_init(|| Library::open().map(Table::load)).as_ref()
}

/// Why a call cannot be passed on.
pub(crate) fn reason() -> &'static CStr {
    if table().is_some() { TOO_OLD } else { MISSING }
}

/// Writes the reason into an error buffer of `PCAP_ERRBUF_SIZE` bytes.
pub(crate) fn put_reason(buffer: *mut c_char) {
    if buffer.is_null() {
        return;
    }
    let reason = reason().to_bytes_with_nul();
    // SAFETY: libpcap's contract is that an error buffer has 256 bytes; both reasons are
    // shorter, which a test checks.
    unsafe { std::ptr::copy_nonoverlapping(reason.as_ptr().cast(), buffer, reason.len()) };
}

/// See [`crate::available`].
pub(crate) fn version() -> Result<&'static str, &'static str> {
    let Some(table) = table() else {
        return Err(MISSING.to_str().unwrap_or("libpcap was not found"));
    };
    let Some(text) = table.version() else { return Ok("libpcap of unknown version") };
    Ok(text.to_str().unwrap_or("libpcap of unknown version"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_fit_into_error_buffers() {
        const PCAP_ERRBUF_SIZE: usize = 256;
        for reason in [MISSING, TOO_OLD] {
            assert!(reason.to_bytes_with_nul().len() <= PCAP_ERRBUF_SIZE);
        }
        let mut buffer = [0x55 as c_char; PCAP_ERRBUF_SIZE];
        put_reason(buffer.as_mut_ptr());
        put_reason(std::ptr::null_mut());
        assert!(buffer.contains(&0));
    }

    #[test]
    fn many_threads_may_be_first() {
        let answers: Vec<_> = std::thread::scope(|s| {
            (0..16).map(|_| s.spawn(version)).map(|t| t.join().unwrap()).collect()
        });
        assert!(answers.iter().all(|answer| *answer == answers[0]));
    }
}
