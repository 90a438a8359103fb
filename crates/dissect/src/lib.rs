//! Zero-copy protocol dissection: bytes to layers, typed headers and named fields.
