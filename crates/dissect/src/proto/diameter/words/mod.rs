//! The words of Diameter's enumerations, by the names of their parameters.

mod from_abnormal;
mod from_event;
mod from_other;
mod from_sn;
mod from_trigger;

pub(super) use from_abnormal::*;
pub(super) use from_event::*;
pub(super) use from_other::*;
pub(super) use from_sn::*;
pub(super) use from_trigger::*;
