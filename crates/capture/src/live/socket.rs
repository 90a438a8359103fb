//! What is asked of the kernel directly, beside libpcap.

#![cfg_attr(unix, allow(unsafe_code))]

/// One instruction of a classic BPF program, as `struct sock_filter` has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
#[repr(C)]
pub struct Instruction {
    /// Operation.
    pub code: u16,
    /// Jump if true.
    pub jt: u8,
    /// Jump if false.
    pub jf: u8,
    /// Operand.
    pub k: u32,
}

/// Gives the kernel a program that decides which frames a socket gets (Linux,
/// `SO_ATTACH_FILTER`). The kernel checks the program before it takes it.
#[cfg(target_os = "linux")]
pub(super) fn attach(
    fd: std::os::fd::BorrowedFd<'_>,
    program: &[Instruction],
) -> std::io::Result<()> {
    use std::io;
    use std::mem::{align_of, size_of, size_of_val};
    use std::os::fd::AsRawFd;

    const {
        assert!(size_of::<Instruction>() == size_of::<libc::sock_filter>());
        assert!(align_of::<Instruction>() == align_of::<libc::sock_filter>());
    }
    let len =
        u16::try_from(program.len()).map_err(|_| io::Error::from(io::ErrorKind::InvalidInput))?;
    // The kernel copies the program and does not write through the pointer.
    let head = libc::sock_fprog { len, filter: program.as_ptr().cast_mut().cast() };
    let size = libc::socklen_t::try_from(size_of_val(&head)).unwrap_or_default();
    // SAFETY: the descriptor is open for the length of the borrow; `head` and the `len`
    // instructions that it points to, of the kernel's own layout, live until the call returns.
    let result = unsafe {
        libc::setsockopt(
            fd.as_raw_fd(),
            libc::SOL_SOCKET,
            libc::SO_ATTACH_FILTER,
            std::ptr::from_ref(&head).cast(),
            size,
        )
    };
    if result == 0 { Ok(()) } else { Err(io::Error::last_os_error()) }
}

/// Takes the program away again (Linux, `SO_DETACH_FILTER`). That there was none is no error.
#[cfg(target_os = "linux")]
pub(super) fn detach(fd: std::os::fd::BorrowedFd<'_>) -> std::io::Result<()> {
    use std::io;
    use std::mem::size_of_val;
    use std::os::fd::AsRawFd;

    let ignored: libc::c_int = 0;
    let size = libc::socklen_t::try_from(size_of_val(&ignored)).unwrap_or_default();
    // SAFETY: the descriptor is open for the length of the borrow; the kernel reads `size` octets of a number
    // that outlives the call.
    let result = unsafe {
        libc::setsockopt(
            fd.as_raw_fd(),
            libc::SOL_SOCKET,
            libc::SO_DETACH_FILTER,
            std::ptr::from_ref(&ignored).cast(),
            size,
        )
    };
    match result {
        0 => Ok(()),
        _ => match io::Error::last_os_error() {
            error if error.kind() == io::ErrorKind::NotFound => Ok(()),
            error => Err(error),
        },
    }
}

/// Waits until a descriptor can be read, at most so many milliseconds. `false` if it cannot
/// be, also when a signal came first.
#[cfg(unix)]
pub(super) fn wait(fd: std::os::fd::BorrowedFd<'_>, milliseconds: i32) -> std::io::Result<bool> {
    use std::io;
    use std::os::fd::AsRawFd;

    let mut poll = libc::pollfd { fd: fd.as_raw_fd(), events: libc::POLLIN, revents: 0 };
    // SAFETY: one structure, which outlives the call, over a descriptor that is open for the
    // length of the borrow.
    let result = unsafe { libc::poll(&raw mut poll, 1, milliseconds) };
    if result >= 0 {
        return Ok(result > 0);
    }
    let error = io::Error::last_os_error();
    if error.kind() == io::ErrorKind::Interrupted { Ok(false) } else { Err(error) }
}
