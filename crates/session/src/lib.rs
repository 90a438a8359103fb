//! One capture being analysed: what has to be done for what is asked, and doing it.
//!
//! Filters, columns and output say what they read of a frame ([`Need`]); a [`Plan`] turns that into the
//! cheapest way to get it; a [`Pass`] takes the frames of a capture in order and hands the ones that
//! pass the filter to a [`Visitor`]. The answer never depends on the plan, only the speed does.
#![forbid(unsafe_code)]

mod bounds;
pub mod colour;
pub mod column;
mod facts;
mod first_pass;
mod frame_info;
mod frames;
pub mod kernel;
mod live;
mod pass;
mod plan;
mod query;
mod secrets;
mod session;
pub mod text;
pub mod time;
mod two_pass;

pub use colour::{ColourRule, ColourRules, DEFAULT_RULES, read_rules};
pub use column::{Column, ColumnKind, Layout};
pub use frame_info::FrameInfos;
pub use frames::{FrameError, Frames, Look, Row};
pub use live::{CaptureFiles, LiveSession};
pub use pass::{Pass, Shown, Visitor};
pub use plan::{Need, Plan, Work};
pub use query::Query;
pub use session::{Growth, Progress, Session};
pub use text::Text;
pub use time::{Clock, TimeFormat};
pub use two_pass::TwoPass;
