//! What ends the program early: one line for a person, and an exit code.

use std::fmt;
use std::io;
use std::process::ExitCode;

/// Why the program ends.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The command line or a filter is wrong. Exit code 2.
    Usage(String),
    /// A file, a device or a pipe failed. Exit code 1.
    Data(String),
    /// Nobody reads the output any more: no reason to say anything.
    OutputClosed,
}

/// The result of a part of the program.
pub(crate) type Result<T, E = Failure> = std::result::Result<T, E>;

impl Failure {
    pub(crate) fn usage(message: impl fmt::Display) -> Self {
        Failure::Usage(message.to_string())
    }

    pub(crate) fn data(message: impl fmt::Display) -> Self {
        Failure::Data(message.to_string())
    }

    /// Says why, and with which code to end.
    pub(crate) fn report(&self) -> ExitCode {
        let (message, code) = match self {
            Failure::Usage(message) => (message, 2),
            Failure::Data(message) => (message, 1),
            Failure::OutputClosed => return ExitCode::SUCCESS,
        };
        eprintln!("lamna: {message}");
        ExitCode::from(code)
    }
}

impl From<lamna_capture::Error> for Failure {
    fn from(error: lamna_capture::Error) -> Self {
        use std::error::Error;
        let closed = error
            .source()
            .and_then(|source| source.downcast_ref::<io::Error>())
            .is_some_and(|source| source.kind() == io::ErrorKind::BrokenPipe);
        if closed { Failure::OutputClosed } else { Failure::data(error) }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Usage(message) | Failure::Data(message) => f.write_str(message),
            Failure::OutputClosed => Ok(()),
        }
    }
}

/// The standard output failed.
impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            Failure::OutputClosed
        } else {
            Failure::Data(format!("cannot write the output: {error}"))
        }
    }
}
