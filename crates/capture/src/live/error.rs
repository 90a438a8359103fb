//! Why a live capture cannot be, and what to do about it.

/// An error of live capture. `Display` is one line that says what to do.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum LiveError {
    /// libpcap is not installed.
    #[error("no live capture: {0}")]
    NoLibrary(&'static str),
    /// The interface does not exist.
    #[error("no interface \"{name}\"; there are: {available}")]
    NoSuchInterface {
        /// The name or number that was asked for.
        name: String,
        /// The names of those that exist.
        available: String,
    },
    /// The process may not capture.
    #[error(
        "no permission to capture on {interface}: run as root, or once: sudo setcap cap_net_raw,cap_net_admin+ep {executable}"
    )]
    NoPermission {
        /// The interface.
        interface: String,
        /// Path of the running program, quoted for a shell where that is needed.
        executable: String,
    },
    /// The capture filter's text is wrong.
    #[error("capture filter \"{filter}\": {reason}")]
    Filter {
        /// The text.
        filter: String,
        /// What libpcap says about it.
        reason: String,
    },
    /// The interface cannot give frames of the link type asked for.
    #[error("{interface} has no link type {wanted}; it has: {available}")]
    LinkType {
        /// The interface.
        interface: String,
        /// The link type asked for.
        wanted: String,
        /// Names of those that it has.
        available: String,
    },
    /// A program for the kernel's filter was refused.
    #[error("{interface}: the kernel refused the filter program: {source}")]
    KernelFilter {
        /// The interface.
        interface: String,
        /// What the system said.
        source: std::io::Error,
    },
    /// Anything else that the system or libpcap says.
    #[error("{interface}: {reason}")]
    Device {
        /// The interface.
        interface: String,
        /// Its words.
        reason: String,
    },
}

impl LiveError {
    /// From what libpcap says when an interface cannot be opened.
    pub(super) fn opening(interface: &str, error: &pcap::Error) -> Self {
        let reason = text(error);
        let lower = reason.to_ascii_lowercase();
        if lower.contains("not permitted") || lower.contains("permission") {
            return Self::NoPermission { interface: interface.into(), executable: executable() };
        }
        if lower.contains("no such device") {
            return Self::no_such(interface);
        }
        Self::Device { interface: interface.into(), reason }
    }

    pub(super) fn no_such(name: &str) -> Self {
        let names = super::interfaces().unwrap_or_default();
        let names: Vec<String> = names.into_iter().map(|interface| interface.name).collect();
        let available = if names.is_empty() { "none".into() } else { names.join(", ") };
        Self::NoSuchInterface { name: name.into(), available }
    }
}

/// libpcap's own words, without the crate's prefix.
pub(super) fn text(error: &pcap::Error) -> String {
    match error {
        pcap::Error::PcapError(text) => text.trim_end().to_string(),
        other => other.to_string(),
    }
}

/// Path of this program as one would type it.
fn executable() -> String {
    let path = std::env::current_exe()
        .map_or_else(|_| "PROGRAM".into(), |path| path.display().to_string());
    let plain = path.chars().all(|c| c.is_alphanumeric() || "/._-+".contains(c));
    if plain { path } else { format!("'{}'", path.replace('\'', r"'\''")) }
}
