//! What a filter is compiled to: a flat graph of tests, each with the test to go on with when it
//! is true and when it is false.

mod eval;
mod gates;
mod glance;
mod intervals;
mod load;
mod pattern;
mod plan;
mod presence;
mod run;
mod sieve;

pub(crate) use eval::{compute, compute_float, joined};
pub(crate) use glance::{Bits, Glance, word};
pub(crate) use intervals::{FloatSet, IntSet, OctetOrder, OctetSet, WordSet};
pub(crate) use load::HeaderTest;
pub(crate) use pattern::Pattern;
pub(crate) use plan::{Extent, FloatPlan, IntPlan, Layers, OctetPlan, Read, Side};
pub(crate) use presence::Presence;
pub(crate) use run::{Graph, Order, PairMode, Step, Test};
