//! Short programs for users of the Lamna crates: see `examples/`.
