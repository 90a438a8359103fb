//! NetBIOS over TCP and UDP (RFC 1001, RFC 1002): names, and the services for names, datagrams and sessions.

pub(crate) mod name;
pub mod nbdgm;
pub mod nbf;
pub mod nbns;
pub mod nbss;
