//! Signalling system No. 7: the networks in which telephone exchanges and the cores of mobile networks speak to each other.

pub mod isup;
pub mod mtp2;
pub mod mtp3;
pub mod mtp3mg;
pub mod q708;
pub mod sccp;
pub mod tcap;
