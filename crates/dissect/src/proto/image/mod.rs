//! Images that other protocols carry: PNG, GIF, and JPEG in its interchange format.

mod exif;
pub mod gif;
pub mod jfif;
pub mod png;
