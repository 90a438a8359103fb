//! The terminal interface of Lamna.
