//! Finds libpcap at run time, so that a build needs no libpcap.
