//! Number registries that several protocols share.

pub mod address_family;
pub mod encapsulation;
pub mod enterprise;
pub mod errno;
pub mod ethertype;
pub mod hardware;
pub mod ip_protocol;
pub mod nlpid;
pub mod nt_status;
pub mod oui;
pub mod units;
