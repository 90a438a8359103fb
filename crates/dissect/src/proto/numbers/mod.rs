//! Number registries that several protocols share.

pub mod encapsulation;
pub mod enterprise;
pub mod ethertype;
pub mod hardware;
pub mod ip_protocol;
pub mod nt_status;
pub mod oui;
pub mod units;
