//! The first pass over a capture: what later passes need is noted, nothing is shown.

use std::collections::BTreeSet;
use std::sync::Arc;

use lamna_capture::index::FrameIndex;
use lamna_capture::{Description, Frame};
use lamna_conversation::{Notes, Recorder};
use lamna_dissect::{Collector, Registry, Track};
use lamna_filter::Filter;

use crate::facts::Facts;
use crate::frame_info::FrameInfos;
use crate::pass::{Show, Shown, Visitor, Worker};
use crate::plan::{Need, Plan};
use crate::secrets::SecretsSeen;

/// The first pass at work.
#[derive(Debug)]
pub(crate) struct FirstPass {
    registry: Arc<Registry>,
    infos: FrameInfos,
    worker: Worker,
    filter: Option<Filter>,
    recorder: Recorder,
    index: FrameIndex,
    /// With a filter: the places of the frames that passed it.
    kept: Option<Vec<u32>>,
    description: Arc<Description>,
    secrets: SecretsSeen,
    /// Frames that are no part of any conversation, because somebody wants it so.
    ignored: Arc<BTreeSet<u32>>,
}

/// What the first pass leaves behind.
#[derive(Debug)]
pub(crate) struct Noted {
    index: FrameIndex,
    notes: Notes,
    kept: Option<Vec<u32>>,
    description: Arc<Description>,
}

/// Looks at nothing: for passes whose walk, or whose filter, is all that matters.
pub(crate) struct Unseen;

impl Visitor for Unseen {
    type Error = std::convert::Infallible;

    fn visit<C: Collector>(&mut self, _: Shown<'_, C>) -> Result<(), Self::Error> {
        Ok(())
    }
}

impl FirstPass {
    /// A pass that keeps the frames that pass `filter`, and numbers them without gaps.
    pub(crate) fn new(
        registry: Arc<Registry>,
        filter: Option<Filter>,
        description: Arc<Description>,
    ) -> FirstPass {
        let mut need = filter.as_ref().map(Need::of).unwrap_or_default();
        need.stack = true;
        let plan = Plan::of(&registry, &need);
        debug_assert!(plan.tracked);
        FirstPass {
            worker: Worker::new(&registry, &need, &plan),
            kept: filter.is_some().then(Vec::new),
            filter,
            registry,
            infos: FrameInfos::new(false),
            recorder: Recorder::with_notes(),
            index: FrameIndex::new(),
            description,
            secrets: SecretsSeen::default(),
            ignored: Arc::default(),
        }
    }

    /// Leaves frames out of everything but the count.
    pub(crate) fn ignoring(mut self, ignored: Arc<BTreeSet<u32>>) -> FirstPass {
        self.ignored = ignored;
        self
    }

    /// Takes the next frame.
    pub(crate) fn frame(&mut self, frame: &Frame<'_>) -> lamna_capture::Result<()> {
        self.index.push(frame)?;
        self.secrets.look(&self.registry, frame.description);
        self.infos.next(frame);
        if !self.ignored.is_empty() {
            let number = self.infos.current().number;
            self.infos.ignore(self.ignored.contains(&number));
        }
        if let Some(kept) = &self.kept {
            self.infos
                .renumber(u32::try_from(kept.len()).map_or(u32::MAX, |n| n.saturating_add(1)));
        }
        let mut show = Show {
            registry: &self.registry,
            frame,
            info: self.infos.current(),
            time_digits: self.infos.digits(),
            said: None,
            filter: self.filter.as_ref(),
            visitor: &mut Unseen,
        };
        let track: &mut dyn Track = &mut self.recorder;
        let Ok(passed) = self.worker.run(&mut show, Some(track));
        self.recorder.end_frame();
        if passed && let Some(kept) = &mut self.kept {
            kept.push(u32::try_from(frame.number).unwrap_or(u32::MAX));
        }
        Ok(())
    }

    /// Takes what the capture has said about itself since.
    pub(crate) fn describe(&mut self, description: &Arc<Description>) {
        if !Arc::ptr_eq(&self.description, description) {
            self.description = Arc::clone(description);
        }
    }

    /// What is known so far.
    pub(crate) fn facts(&self) -> Facts<'_> {
        Facts {
            index: &self.index,
            notes: self.recorder.notes(),
            description: &self.description,
            is_final: false,
            kept: self.kept.as_deref(),
        }
    }

    /// Ends the pass: nothing stays here.
    pub(crate) fn finish(&mut self) -> Noted {
        Noted {
            index: std::mem::take(&mut self.index),
            notes: std::mem::take(&mut self.recorder).into_notes(),
            kept: self.kept.take(),
            description: Arc::clone(&self.description),
        }
    }
}

impl Noted {
    /// What is known.
    pub(crate) fn facts(&self) -> Facts<'_> {
        Facts {
            index: &self.index,
            notes: &self.notes,
            description: &self.description,
            is_final: true,
            kept: self.kept.as_deref(),
        }
    }
}
