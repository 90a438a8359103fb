//! The frames of a capture in order: dissected, judged, shown.

use std::sync::Arc;

use lamna_capture::Frame;
use lamna_dissect::{
    Collector, Depth, Dissection, FrameInfo, Pick, Registry, Slice, Tree, View, Wanted,
};

use crate::frame_info::FrameInfos;
use crate::plan::{Need, Plan, Work};

/// A frame that passed the filter.
#[derive(Debug)]
pub struct Shown<'a, C: Collector> {
    /// What was collected of it.
    pub view: View<'a, C>,
    /// The frame as it was captured.
    pub frame: &'a Frame<'a>,
    /// Fraction digits that its clock can tell.
    pub time_digits: u8,
}

impl<C: Collector> Clone for Shown<'_, C> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<C: Collector> Copy for Shown<'_, C> {}

/// Takes the frames that pass the filter.
pub trait Visitor {
    /// Why it may want no more of them.
    type Error;

    /// Takes the next frame. Compiled once for each collector.
    fn visit<C: Collector>(&mut self, shown: Shown<'_, C>) -> Result<(), Self::Error>;
}

/// A dissection of one of the three kinds.
#[derive(Debug)]
enum Worker {
    Slice(Dissection<Slice>),
    Pick(Box<Dissection<Pick>>),
    Tree(Box<Dissection<Tree>>),
}

/// One pass over the frames of a capture, in order.
#[derive(Debug)]
pub struct Pass {
    registry: Arc<Registry>,
    infos: FrameInfos,
    worker: Worker,
    frames: u64,
    shown: u64,
}

impl Pass {
    /// A pass that gets what is needed.
    pub fn new(registry: Arc<Registry>, need: &Need, with_origins: bool) -> Pass {
        let plan = Plan::of(&registry, need);
        let columns = need.columns;
        let worker = match plan.work {
            Work::Slice => Worker::Slice(Dissection::slice(plan.depth)),
            Work::Pick => {
                let wanted = Arc::new(need.fields.iter().copied().collect::<Wanted>());
                let pick = if need.labels {
                    Dissection::pick_with_labels(wanted)
                } else {
                    Dissection::pick(wanted)
                };
                Worker::Pick(Box::new(if columns { pick.with_columns() } else { pick }))
            }
            Work::Tree => {
                let tree = Dissection::tree();
                Worker::Tree(Box::new(if columns { tree.with_columns() } else { tree }))
            }
        };
        debug_assert!(plan.depth == Depth::Full || plan.work == Work::Slice);
        Pass { registry, infos: FrameInfos::new(with_origins), worker, frames: 0, shown: 0 }
    }

    /// Takes the next frame of the capture and shows it to `visitor` if it passes the filter.
    ///
    /// # Errors
    /// What the visitor returns.
    #[inline]
    pub fn frame<V: Visitor>(
        &mut self,
        frame: &Frame<'_>,
        visitor: &mut V,
    ) -> Result<(), V::Error> {
        self.frames += 1;
        self.infos.next(frame);
        let shown = match &mut self.worker {
            Worker::Slice(d) => step(d, &self.registry, &self.infos, frame, visitor)?,
            Worker::Pick(d) => step(&mut **d, &self.registry, &self.infos, frame, visitor)?,
            Worker::Tree(d) => step(&mut **d, &self.registry, &self.infos, frame, visitor)?,
        };
        if shown {
            self.infos.displayed();
            self.shown += 1;
        }
        Ok(())
    }

    /// How many frames there were.
    pub fn frames(&self) -> u64 {
        self.frames
    }

    /// How many of them passed the filter.
    pub fn shown(&self) -> u64 {
        self.shown
    }
}

#[inline]
fn step<C: Collector, V: Visitor>(
    dissection: &mut Dissection<C>,
    registry: &Registry,
    infos: &FrameInfos,
    frame: &Frame<'_>,
    visitor: &mut V,
) -> Result<bool, V::Error> {
    let info: &FrameInfo = infos.current();
    dissection.dissect(registry, info, frame.captured, None);
    let view = dissection.view(registry, info, frame.captured);
    visitor.visit(Shown { view, frame, time_digits: infos.digits() })?;
    Ok(true)
}
