//! Short programs for users of the Lamna crates, in `examples/`:
//!
//! - `count`: the protocols of a capture, in a loop that allocates nothing per frame;
//! - `grep`: the frames of a capture that a display filter passes;
//! - `protocol`: a protocol of your own, filtered and shown like a built-in one;
//! - `streams`: what the conversation tracker tells of each TCP segment.
