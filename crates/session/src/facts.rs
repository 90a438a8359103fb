//! What the first pass has found out about a capture, and dissecting any frame again with it.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::Arc;

use bytes::Bytes;
use lamna_capture::Description;
use lamna_capture::index::{FrameBuffer, FrameIndex, FrameStore};
use lamna_conversation::{Notes, Replay, Said};
use lamna_dissect::plain::Plain;
use lamna_dissect::{FrameInfo, Registry, Track};
use lamna_filter::Filter;

use crate::frame_info::FrameInfos;
use crate::pass::{Show, Visitor, Worker};
use crate::plan::{Need, Plan};

/// Everything that is known of the frames so far, borrowed from whoever keeps it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Facts<'a> {
    pub(crate) index: &'a FrameIndex,
    pub(crate) notes: &'a Notes,
    pub(crate) description: &'a Description,
    /// Whether all frames were seen.
    pub(crate) is_final: bool,
    /// Where only some frames were kept: the place in the file of each, both counted from 1.
    pub(crate) kept: Option<&'a [u32]>,
}

impl Facts<'_> {
    /// The number of frames.
    pub(crate) fn frames(&self) -> u32 {
        let kept = self.kept.map(|kept| kept.len() as u64);
        u32::try_from(kept.unwrap_or_else(|| self.index.len())).unwrap_or(u32::MAX)
    }

    /// The place in the file of frame `number`; 0 where there is none.
    fn place(&self, number: u32) -> u32 {
        let Some(kept) = self.kept else { return number };
        let index = (number as usize).checked_sub(1);
        index.and_then(|index| kept.get(index)).copied().unwrap_or(0)
    }

    fn time(&self, number: u32) -> Option<i64> {
        // A frame without a time counts as of 1970.
        let time = self.index.time(u64::from(self.place(number)));
        (number > 0).then(|| time.map_or(0, |time| time.nanos()))
    }
}

/// Dissects frames again, in any order: one for each thread, and for each kind of need.
#[derive(Debug)]
pub(crate) struct Again {
    registry: Arc<Registry>,
    store: FrameStore,
    buffer: FrameBuffer,
    /// For the other frames that a message is made of.
    parts: RefCell<FrameBuffer>,
    /// The TCP segments of the frame, where they are asked for.
    said: Option<RefCell<Vec<Said>>>,
    infos: FrameInfos,
    worker: Worker,
    tracked: bool,
    /// Whether plain frames are seen by their headers.
    by_headers: bool,
    with_history: bool,
    choices: Choices,
}

/// What somebody has said of single frames.
#[derive(Clone, Debug, Default)]
pub(crate) struct Choices {
    /// Frames to be found again.
    pub(crate) marked: Arc<BTreeSet<u32>>,
    /// Frames that are frames and nothing else.
    pub(crate) ignored: Arc<BTreeSet<u32>>,
}

impl Again {
    pub(crate) fn new(
        registry: Arc<Registry>,
        store: FrameStore,
        need: &Need,
        with_origins: bool,
    ) -> Again {
        let plan = Plan::of(&registry, need);
        Again {
            worker: Worker::new(&registry, need, &plan),
            tracked: plan.tracked,
            registry,
            store,
            buffer: FrameBuffer::new(),
            parts: RefCell::new(FrameBuffer::new()),
            said: need.segments.then(RefCell::default),
            infos: FrameInfos::new(with_origins),
            by_headers: false,
            with_history: false,
            choices: Choices::default(),
        }
    }

    /// Shows frames as somebody has chosen.
    pub(crate) fn with_choices(mut self, choices: Choices) -> Again {
        self.choices = choices;
        self
    }

    /// Shows plain frames by their headers where it can: see [`Visitor::see_plain_again`].
    pub(crate) fn by_headers(mut self) -> Again {
        self.by_headers = matches!(self.worker, Worker::Layers(_));
        self
    }

    /// Also shows what was known before each frame, which printing as tshark does leaves out.
    pub(crate) fn with_history(mut self) -> Again {
        self.with_history = true;
        self
    }

    /// Dissects frame `number` and shows it if it passes `filter`. `displayed` is the number of the
    /// frame that was displayed before it.
    pub(crate) fn frame<V: Visitor>(
        &mut self,
        facts: &Facts<'_>,
        number: u32,
        displayed: Option<u32>,
        filter: Option<&Filter>,
        visitor: &mut V,
    ) -> lamna_capture::Result<Result<bool, V::Error>> {
        let Again {
            registry,
            store,
            buffer,
            parts,
            said,
            infos,
            worker,
            tracked,
            by_headers,
            with_history,
            choices,
        } = self;
        let place = facts.place(number);
        let (index, description) = (facts.index, facts.description);
        let mut frame = store.fetch(index, u64::from(place), description, buffer)?;
        frame.number = u64::from(number);
        infos.place(
            &frame,
            FrameInfo {
                first: Some(index.time(1).map_or(0, |time| time.nanos())),
                previous: number.checked_sub(1).and_then(|before| facts.time(before)),
                previous_displayed: displayed.and_then(|before| facts.time(before)),
                marked: choices.marked.contains(&number),
                ignored: choices.ignored.contains(&number),
                ..FrameInfo::default()
            },
        );
        let fetch = |number: u32| {
            let place = u64::from(facts.place(number));
            let mut parts = parts.borrow_mut();
            let frame = store.fetch(index, place, description, &mut parts).ok()?;
            Some(Bytes::copy_from_slice(frame.captured))
        };
        let mut replay =
            Replay::new(facts.notes, place, &fetch, facts.is_final).with_history(*with_history);
        let said = said.as_ref();
        if let Some(said) = said {
            said.borrow_mut().clear();
            replay = replay.telling(said);
        }
        if *by_headers
            && filter.is_none()
            && let Some(plain) = &Plain::new(registry, infos.current(), frame.captured)
        {
            if *tracked {
                plain.ask(infos.current(), &mut replay);
            }
            let said = said.map(RefCell::borrow);
            let said = said.as_ref().and_then(|said| said.first());
            visitor.see_plain_again(plain, said, infos.current());
            return Ok(Ok(true));
        }
        let track = tracked.then_some(&mut replay as &mut dyn Track);
        let mut show = Show {
            registry,
            frame: &frame,
            info: infos.current(),
            time_digits: infos.digits(),
            said,
            filter,
            visitor,
        };
        Ok(worker.run(&mut show, track))
    }
}
