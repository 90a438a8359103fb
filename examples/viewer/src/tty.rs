//! The interface on another terminal than the one the program was started from.

use std::path::{Path, PathBuf};

use crate::failure::{Failure, Result};

/// Takes the terminal of a device for drawing and for keys. Answers by which name `path`, the capture, is to be
/// opened from now on: the standard input is the terminal then.
pub(crate) fn take(device: &Path, path: &Path) -> Result<PathBuf> {
    let failed = |error: std::io::Error| {
        Failure::usage(format!("cannot draw on {} (--tty): {error}", device.display()))
    };
    system::take(device, path).map_err(failed)
}

#[cfg(unix)]
mod system {
    use std::fs::File;
    use std::io::{self, IsTerminal};
    use std::os::fd::IntoRawFd;
    use std::path::{Path, PathBuf};

    pub(super) fn take(device: &Path, path: &Path) -> io::Result<PathBuf> {
        let terminal = File::options().read(true).write(true).open(device)?;
        if !terminal.is_terminal() {
            return Err(io::Error::other("it is no terminal"));
        }
        let path = if path == Path::new("-") {
            // Stays open as long as the program runs.
            let input = rustix::io::dup(io::stdin())?.into_raw_fd();
            PathBuf::from(format!("/dev/fd/{input}"))
        } else {
            path.to_owned()
        };
        rustix::stdio::dup2_stdin(&terminal)?;
        rustix::stdio::dup2_stdout(&terminal)?;
        Ok(path)
    }
}

#[cfg(not(unix))]
mod system {
    use std::io;
    use std::path::{Path, PathBuf};

    pub(super) fn take(_: &Path, _: &Path) -> io::Result<PathBuf> {
        Err(io::Error::other("terminals are no devices on this system"))
    }
}
