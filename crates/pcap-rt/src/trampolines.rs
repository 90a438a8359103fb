//! The functions that `pcap` 2.5.0 declares, each passing on to the loaded library.
//!
//! Pointers to libpcap's structures are `*mut c_void`: they are passed on, never followed.

use std::ffi::{CStr, c_char, c_int, c_uchar, c_uint, c_void};
use std::ptr::null_mut;

use crate::loader::{Library, put_reason, reason, table};

/// What libpcap returns for an error.
const ERROR: c_int = -1;

/// `pcap_handler`: called by libpcap for each packet.
type Handler = extern "C" fn(*mut c_uchar, *const c_void, *const c_uchar);

/// Defines a function of each name that calls the loaded one, or gives the value after
/// `=>` if there is none.
macro_rules! pass_on {
    ($(fn $name:ident($($argument:ident: $type:ty),*) $(-> $result:ty)? => $missing:expr;)*) => {
        /// Addresses of the loaded functions.
        pub(crate) struct Table {
            $($name: Option<unsafe extern "C" fn($($type),*) $(-> $result)?>,)*
            version: Option<unsafe extern "C" fn() -> *const c_char>,
        }

        impl Table {
            pub(crate) fn load(library: Library) -> Self {
                const fn c_str(text: &'static str) -> &'static CStr {
                    match CStr::from_bytes_with_nul(text.as_bytes()) {
                        Ok(text) => text,
                        Err(_) => panic!("a name ends with its only zero"),
                    }
                }
                Self {
                    $($name: library.symbol(const { c_str(concat!(stringify!($name), "\0")) }).map(|address| {
                        // SAFETY: libpcap declares a function of this name with these types, and
                        // the library stays loaded.
                        unsafe {
                            std::mem::transmute::<
                                *mut c_void,
                                unsafe extern "C" fn($($type),*) $(-> $result)?,
                            >(address)
                        }
                    }),)*
                    version: library.symbol(c"pcap_lib_version").map(|address| {
                        // SAFETY: as above; it takes nothing and returns a string.
                        unsafe { std::mem::transmute::<*mut c_void, unsafe extern "C" fn() -> *const c_char>(address) }
                    }),
                }
            }
        }

        $(
            #[unsafe(no_mangle)]
            unsafe extern "C" fn $name($($argument: $type),*) $(-> $result)? {
                match table().and_then(|table| table.$name) {
                    // SAFETY: the arguments go unchanged to the function that the caller meant; it
                    // is the caller, the `pcap` crate, that keeps libpcap's contract.
                    Some(function) => unsafe { function($($argument),*) },
                    None => $missing,
                }
            }
        )*

        /// Names of the functions that this crate defines.
        pub const SYMBOLS: &[&str] = &[$(stringify!($name)),*];
    };
}

impl Table {
    /// The library's own description of itself.
    pub(crate) fn version(&self) -> Option<&'static CStr> {
        // SAFETY: the function takes nothing and returns a string that lives as long as the
        // library, which is never unloaded.
        self.version.map(|version| unsafe { CStr::from_ptr(version()) })
    }
}

/// Writes the reason where the caller will look for it, and gives `value`.
fn explained<T>(buffer: *mut c_char, value: T) -> T {
    put_reason(buffer);
    value
}

pass_on! {
    fn pcap_create(source: *const c_char, errbuf: *mut c_char) -> *mut c_void => explained(errbuf, null_mut());
    fn pcap_set_snaplen(handle: *mut c_void, value: c_int) -> c_int => ERROR;
    fn pcap_set_promisc(handle: *mut c_void, value: c_int) -> c_int => ERROR;
    fn pcap_set_timeout(handle: *mut c_void, value: c_int) -> c_int => ERROR;
    fn pcap_set_buffer_size(handle: *mut c_void, value: c_int) -> c_int => ERROR;
    fn pcap_set_rfmon(handle: *mut c_void, value: c_int) -> c_int => ERROR;
    fn pcap_set_tstamp_type(handle: *mut c_void, value: c_int) -> c_int => ERROR;
    fn pcap_set_immediate_mode(handle: *mut c_void, value: c_int) -> c_int => ERROR;
    fn pcap_set_tstamp_precision(handle: *mut c_void, value: c_int) -> c_int => ERROR;
    fn pcap_activate(handle: *mut c_void) -> c_int => ERROR;
    fn pcap_open_dead(linktype: c_int, snaplen: c_int) -> *mut c_void => null_mut();
    fn pcap_open_dead_with_tstamp_precision(linktype: c_int, snaplen: c_int, precision: c_uint) -> *mut c_void
        => null_mut();
    fn pcap_open_offline(name: *const c_char, errbuf: *mut c_char) -> *mut c_void
        => explained(errbuf, null_mut());
    fn pcap_open_offline_with_tstamp_precision(name: *const c_char, precision: c_uint, errbuf: *mut c_char)
        -> *mut c_void => explained(errbuf, null_mut());
    fn pcap_fopen_offline(file: *mut c_void, errbuf: *mut c_char) -> *mut c_void
        => explained(errbuf, null_mut());
    fn pcap_fopen_offline_with_tstamp_precision(file: *mut c_void, precision: c_uint, errbuf: *mut c_char)
        -> *mut c_void => explained(errbuf, null_mut());
    fn pcap_close(handle: *mut c_void) => ();
    fn pcap_loop(handle: *mut c_void, count: c_int, handler: Handler, user: *mut c_uchar) -> c_int => ERROR;
    fn pcap_dispatch(handle: *mut c_void, count: c_int, handler: Handler, user: *mut c_uchar) -> c_int => ERROR;
    fn pcap_next_ex(handle: *mut c_void, header: *mut *mut c_void, data: *mut *const c_uchar) -> c_int => ERROR;
    fn pcap_breakloop(handle: *mut c_void) => ();
    fn pcap_stats(handle: *mut c_void, stats: *mut c_void) -> c_int => ERROR;
    fn pcap_setfilter(handle: *mut c_void, program: *mut c_void) -> c_int => ERROR;
    fn pcap_setdirection(handle: *mut c_void, direction: c_uint) -> c_int => ERROR;
    fn pcap_setnonblock(handle: *mut c_void, value: c_int, errbuf: *mut c_char) -> c_int
        => explained(errbuf, ERROR);
    fn pcap_sendpacket(handle: *mut c_void, data: *const c_uchar, length: c_int) -> c_int => ERROR;
    fn pcap_geterr(handle: *mut c_void) -> *mut c_char => reason().as_ptr().cast_mut();
    fn pcap_compile(handle: *mut c_void, program: *mut c_void, text: *const c_char, optimise: c_int, netmask: c_uint)
        -> c_int => ERROR;
    fn pcap_freecode(program: *mut c_void) => ();
    // 0: the packet does not match.
    fn pcap_offline_filter(program: *const c_void, header: *const c_void, data: *const c_uchar) -> c_int => 0;
    fn pcap_datalink(handle: *mut c_void) -> c_int => ERROR;
    fn pcap_list_datalinks(handle: *mut c_void, list: *mut *mut c_int) -> c_int => ERROR;
    fn pcap_set_datalink(handle: *mut c_void, linktype: c_int) -> c_int => ERROR;
    fn pcap_free_datalinks(list: *mut c_int) => ();
    fn pcap_datalink_name_to_val(name: *const c_char) -> c_int => ERROR;
    fn pcap_datalink_val_to_name(linktype: c_int) -> *const c_char => std::ptr::null();
    fn pcap_datalink_val_to_description(linktype: c_int) -> *const c_char => std::ptr::null();
    fn pcap_major_version(handle: *mut c_void) -> c_int => ERROR;
    fn pcap_minor_version(handle: *mut c_void) -> c_int => ERROR;
    fn pcap_fileno(handle: *mut c_void) -> c_int => ERROR;
    fn pcap_get_selectable_fd(handle: *mut c_void) -> c_int => ERROR;
    fn pcap_dump_open(handle: *mut c_void, name: *const c_char) -> *mut c_void => null_mut();
    fn pcap_dump_fopen(handle: *mut c_void, file: *mut c_void) -> *mut c_void => null_mut();
    fn pcap_dump_open_append(handle: *mut c_void, name: *const c_char) -> *mut c_void => null_mut();
    fn pcap_dump_flush(dumper: *mut c_void) -> c_int => ERROR;
    fn pcap_dump_close(dumper: *mut c_void) => ();
    fn pcap_dump(dumper: *mut c_uchar, header: *const c_void, data: *const c_uchar) => ();
    fn pcap_findalldevs(list: *mut *mut c_void, errbuf: *mut c_char) -> c_int => explained(errbuf, ERROR);
    fn pcap_freealldevs(list: *mut c_void) => ();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_function_of_pcap_2_5_0() {
        assert_eq!(SYMBOLS.len(), 49);
        assert!(SYMBOLS.iter().all(|name| name.starts_with("pcap_")));
    }

    #[test]
    fn a_call_reaches_the_library_or_says_why_not() {
        let mut errors = [0 as c_char; 256];
        // SAFETY: a string that ends with a zero, and a buffer of `PCAP_ERRBUF_SIZE` bytes.
        let handle = unsafe { pcap_create(c"no-such-interface".as_ptr(), errors.as_mut_ptr()) };
        match crate::available() {
            Ok(version) => {
                assert!(version.contains("libpcap"), "{version}");
                assert!(!handle.is_null());
                // SAFETY: the handle was just created and is not used again.
                unsafe { pcap_close(handle) };
            }
            Err(why) => {
                assert!(handle.is_null());
                // SAFETY: the buffer was zeroed and the reason put into it ends with a zero.
                let text = unsafe { CStr::from_ptr(errors.as_ptr()) };
                assert_eq!(text.to_str(), Ok(why));
            }
        }
    }
}
