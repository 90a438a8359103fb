//! The frames of a capture in order: dissected, judged, shown.

use std::cell::{Ref, RefCell};
use std::sync::Arc;

use lamna_capture::Frame;
use lamna_conversation::{Recorder, Said};
use lamna_dissect::plain::Plain;
use lamna_dissect::proto::id;
use lamna_dissect::{
    Collector, Depth, Dissection, FrameInfo, Pick, Registry, Skim, Slice, Track, View, Wanted,
};
use lamna_filter::Filter;

use crate::frame_info::FrameInfos;
use crate::plan::{Need, Plan, Work};
use crate::secrets::SecretsSeen;

/// A frame that passed the filter.
#[derive(Debug)]
pub struct Shown<'a, C: Collector> {
    /// What was collected of it.
    pub view: View<'a, C>,
    /// The frame as it was captured.
    pub frame: &'a Frame<'a>,
    /// Fraction digits that its clock can tell.
    pub time_digits: u8,
    said: Option<&'a RefCell<Vec<Said>>>,
}

impl<C: Collector> Shown<'_, C> {
    /// The frame's TCP segments, with what they are to their conversations: of a frame that is looked at
    /// again, and where [`Need::segments`] asks for them.
    pub fn segments(&self) -> Option<Ref<'_, [Said]>> {
        self.said.map(|said| Ref::map(said.borrow(), Vec::as_slice))
    }
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

    /// Looks at the next frame, whether or not it passes the filter: see [`Pass::of_all`].
    #[inline]
    fn see<C: Collector>(&mut self, shown: &Shown<'_, C>) {
        let _ = shown;
    }

    /// Looks at the next frame by its headers alone: see [`Pass::by_headers`]. `stream` has the number of the TCP
    /// conversation and which end the sender is, 0 or 1, where they are asked for.
    #[inline]
    fn see_plain(&mut self, plain: &Plain<'_>, stream: Option<(u32, u8)>, frame: &FrameInfo) {
        let _ = (plain, stream, frame);
    }

    /// Looks at a frame of a loaded capture by its headers alone: see [`Look::by_headers`](crate::Look::by_headers).
    /// `said` is its TCP segment, where [`Need::segments`] asks for it.
    #[inline]
    fn see_plain_again(&mut self, plain: &Plain<'_>, said: Option<&Said>, frame: &FrameInfo) {
        let _ = (plain, said, frame);
    }

    /// Takes the next frame. Compiled once for each collector.
    fn visit<C: Collector>(&mut self, shown: Shown<'_, C>) -> Result<(), Self::Error>;
}

/// One pass over the frames of a capture, in order.
///
/// A filter that speaks of headers alone is judged by layers, before and apart from what is shown:
/// frames that do not pass cost a few nanoseconds more than reading them. Where what is shown depends on
/// other frames, those that do not pass are still walked once, for the tracker's sake.
#[derive(Debug)]
pub struct Pass {
    registry: Arc<Registry>,
    infos: FrameInfos,
    sieve: Option<Sieve>,
    worker: Worker,
    /// What is told at the end of the walk that shows, where no sieve did.
    filter: Option<Filter>,
    recorder: Option<Box<Recorder>>,
    /// For frames that the sieve holds back: asks the tracker everything, and wants nothing.
    shadow: Dissection<Skim>,
    /// Whether plain frames are seen by their headers.
    by_headers: bool,
    secrets: SecretsSeen,
    frames: u64,
    shown: u64,
}

impl Pass {
    /// A pass that gets what is needed of the frames that pass `filter`. `with_origins`: see
    /// [`FrameInfos::new`].
    pub fn new(
        registry: Arc<Registry>,
        need: &Need,
        filter: Option<Filter>,
        with_origins: bool,
    ) -> Pass {
        Pass::with(registry, need, filter, with_origins, true)
    }

    /// Like [`new`](Self::new), for a visitor that [sees](Visitor::see) all frames: what is needed is
    /// got of each, whether or not it passes the filter.
    pub fn of_all(
        registry: Arc<Registry>,
        need: &Need,
        filter: Option<Filter>,
        with_origins: bool,
    ) -> Pass {
        Pass::with(registry, need, filter, with_origins, false)
    }

    fn with(
        registry: Arc<Registry>,
        need: &Need,
        filter: Option<Filter>,
        with_origins: bool,
        may_sieve: bool,
    ) -> Pass {
        let filter = filter.filter(|filter| !filter.is_empty());
        let filter_need = filter.as_ref().map(Need::of).unwrap_or_default();
        let both = need.clone().and(&filter_need);
        let (shown_plan, filter_plan) =
            (Plan::of(&registry, need), Plan::of(&registry, &filter_need));
        // What is shown without a look at it needs no view but of the frames that pass.
        let is_more = shown_plan.work > filter_plan.work || shown_plan.work == Work::Nothing;
        let apart = may_sieve && filter.is_some() && !filter_plan.tracked && is_more;
        let need = if apart { need } else { &both };
        let plan = Plan::of(&registry, need);
        let (sieve, filter) = match filter {
            Some(filter) if apart => (Some(Sieve::new(filter)), None),
            other => (None, other),
        };
        Pass {
            infos: FrameInfos::new(with_origins),
            sieve,
            worker: Worker::new(&registry, need, &plan),
            filter,
            recorder: plan.tracked.then(|| {
                Box::new(match plan.work {
                    // Layers tell of a conversation its number alone.
                    Work::Slice => Recorder::of_numbers(),
                    _ if plan.measured => Recorder::new(),
                    _ => Recorder::of_messages(),
                })
            }),
            shadow: Dissection::skim(&registry, Arc::default())
                .unwrap_or_default()
                .with_depth(plan.depth),
            registry,
            by_headers: false,
            secrets: SecretsSeen::default(),
            frames: 0,
            shown: 0,
        }
    }

    /// For a visitor that [sees](Visitor::see_plain) plain frames by their headers where it can, and visits none of them:
    /// that is so from now on if layers are enough and there is no filter. UDP conversations are not
    /// numbered then. Spares the layers, and a view of them.
    #[must_use]
    pub fn by_headers(mut self) -> Pass {
        let has_filter = self.filter.is_some() || self.sieve.is_some();
        self.by_headers = matches!(self.worker, Worker::Layers(_)) && !has_filter;
        self
    }

    /// Shows a plain frame's headers to `visitor`. Answers whether that was all.
    #[inline]
    fn show_headers<V: Visitor>(&mut self, bytes: &[u8], visitor: &mut V) -> bool {
        let info = self.infos.current();
        // By reference: to move what was just put together costs as much as to make it.
        let Some(plain) = &Plain::new(&self.registry, info, bytes) else { return false };
        let mut stream = None;
        if let Some(recorder) = &mut self.recorder
            && plain.transport() == id::TCP
        {
            stream = recorder.plain(plain);
            if stream.is_none() {
                return false;
            }
        }
        visitor.see_plain(plain, stream, info);
        true
    }

    /// Takes the next frame of the capture and shows it to `visitor` if it passes the filter.
    /// Answers whether it did.
    ///
    /// # Errors
    /// What the visitor returns.
    #[inline]
    pub fn frame<V: Visitor>(
        &mut self,
        frame: &Frame<'_>,
        visitor: &mut V,
    ) -> Result<bool, V::Error> {
        self.frames += 1;
        self.infos.next(frame);
        if self.by_headers && self.show_headers(frame.captured, visitor) {
            self.shown += 1;
            return Ok(true);
        }
        let (registry, info) = (&*self.registry, self.infos.current());
        self.secrets.look(registry, frame.description);
        if let Some(sieve) = &mut self.sieve
            && !sieve.passes(registry, info, frame.captured)
        {
            if let Some(recorder) = &mut self.recorder {
                self.shadow.dissect(registry, info, frame.captured, Some(&mut **recorder));
                recorder.end_frame();
            }
            return Ok(false);
        }
        let mut show = Show {
            registry,
            frame,
            info,
            time_digits: self.infos.digits(),
            said: None,
            filter: self.filter.as_ref(),
            visitor,
        };
        let track = self.recorder.as_deref_mut().map(|recorder| recorder as &mut dyn Track);
        let shown = self.worker.run(&mut show, track)?;
        if let Some(recorder) = &mut self.recorder {
            recorder.end_frame();
        }
        if shown {
            self.infos.displayed();
            self.shown += 1;
        }
        Ok(shown)
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

/// A filter that is judged by layers, for each frame by itself.
#[derive(Debug)]
struct Sieve {
    filter: Filter,
    layers: Layers,
}

impl Sieve {
    fn new(filter: Filter) -> Self {
        let layers = Layers::new(filter.fields().iter().copied().collect());
        Sieve { filter, layers }
    }

    #[inline]
    fn passes(&mut self, registry: &Registry, info: &FrameInfo, bytes: &[u8]) -> bool {
        if self.layers.tell(registry, info, bytes) {
            return self.filter.matches(&self.layers.slice.view(registry, info, bytes));
        }
        let careful = self.layers.look_closer(registry, info, bytes, None);
        self.filter.matches(&careful.view(registry, info, bytes))
    }
}

/// Layers up to transport headers, and a closer look at the few frames of which they do not tell
/// everything: fragments, whose layers depend on other frames, and headers out of the ordinary.
#[derive(Debug)]
pub(crate) struct Layers {
    slice: Dissection<Slice>,
    /// The fields that a closer look is for.
    wanted: Arc<Wanted>,
    closer: Option<Box<(Dissection<Pick>, Recorder)>>,
}

impl Layers {
    fn new(wanted: Wanted) -> Self {
        let slice = Dissection::slice(Depth::Transport);
        Layers { slice, wanted: Arc::new(wanted), closer: None }
    }

    /// Whether the layers tell everything.
    #[inline]
    fn tell(&mut self, registry: &Registry, info: &FrameInfo, bytes: &[u8]) -> bool {
        self.slice.dissect(registry, info, bytes, None);
        !(self.slice.layers.is_irregular() || self.slice.layers.is_fragmented())
    }

    /// The fields of a frame of which the layers do not tell everything, with `track` or a tracker of its own.
    #[cold]
    fn look_closer(
        &mut self,
        registry: &Registry,
        info: &FrameInfo,
        bytes: &[u8],
        track: Option<&mut dyn Track>,
    ) -> &Dissection<Pick> {
        let (pick, recorder) = &mut **self.closer.get_or_insert_with(|| {
            let pick = Dissection::pick(Arc::clone(&self.wanted)).with_depth(Depth::Transport);
            Box::new((pick, Recorder::new()))
        });
        match track {
            Some(track) => pick.dissect(registry, info, bytes, Some(track)),
            None => {
                pick.dissect(registry, info, bytes, Some(recorder));
                recorder.end_frame();
            }
        }
        pick
    }
}

/// A dissection of one kind.
#[derive(Debug)]
pub(crate) enum Worker {
    Nothing(Box<Dissection<Slice>>),
    /// Layers up to transport headers.
    Layers(Box<Layers>),
    Skim(Box<Dissection<Skim>>),
    /// Wanted fields, or all.
    Pick(Box<Dissection<Pick>>),
}

/// What a worker does with the frame that it has dissected.
pub(crate) struct Show<'a, V: Visitor> {
    pub(crate) registry: &'a Registry,
    pub(crate) frame: &'a Frame<'a>,
    pub(crate) info: &'a FrameInfo,
    pub(crate) time_digits: u8,
    pub(crate) said: Option<&'a RefCell<Vec<Said>>>,
    pub(crate) filter: Option<&'a Filter>,
    pub(crate) visitor: &'a mut V,
}

impl<V: Visitor> Show<'_, V> {
    #[inline]
    fn show<C: Collector>(&mut self, dissection: &Dissection<C>) -> Result<bool, V::Error> {
        let view = dissection.view(self.registry, self.info, self.frame.captured);
        let Show { frame, time_digits, said, .. } = *self;
        let shown = Shown { view, frame, time_digits, said };
        self.visitor.see(&shown);
        if self.filter.is_some_and(|filter| !filter.matches(&view)) {
            return Ok(false);
        }
        self.visitor.visit(shown)?;
        Ok(true)
    }
}

impl Worker {
    pub(crate) fn new(registry: &Registry, need: &Need, plan: &Plan) -> Worker {
        let wanted = || {
            let all = need.fields.iter().chain(&need.beyond_plain).copied().collect::<Wanted>();
            if need.lines { all.with_lines() } else { all }
        };
        match plan.work {
            Work::Nothing => Worker::Nothing(Box::new(Dissection::slice(plan.depth))),
            Work::Slice => Worker::Layers(Box::new(Layers::new(wanted()))),
            Work::Skim => {
                let skim = Dissection::skim(registry, Arc::new(wanted())).unwrap_or_default();
                Worker::Skim(Box::new(skim.with_depth(plan.depth)))
            }
            Work::Pick => {
                let pick = if need.notes {
                    Dissection::pick_notes(Arc::new(wanted()))
                } else if need.labels {
                    Dissection::pick_with_labels(Arc::new(wanted()))
                } else {
                    Dissection::pick(Arc::new(wanted()))
                };
                Worker::picking(pick.with_depth(plan.depth), need)
            }
            Work::Tree => Worker::picking(Dissection::tree(), need),
        }
    }

    fn picking(pick: Dissection<Pick>, need: &Need) -> Worker {
        Worker::Pick(Box::new(if need.columns { pick.with_columns() } else { pick }))
    }

    #[inline]
    pub(crate) fn run<V: Visitor>(
        &mut self,
        show: &mut Show<'_, V>,
        track: Option<&mut dyn Track>,
    ) -> Result<bool, V::Error> {
        let (registry, info, bytes) = (show.registry, show.info, show.frame.captured);
        match self {
            Worker::Nothing(d) => show.show(&**d),
            Worker::Layers(layers) => {
                let Some(track) = track else {
                    return match layers.tell(registry, info, bytes) {
                        true => show.show(&layers.slice),
                        false => show.show(layers.look_closer(registry, info, bytes, None)),
                    };
                };
                // The tracker is to be asked once, and by a slice only where no other walk is needed after it.
                if layers.slice.dissect_plain(registry, info, bytes, track) {
                    show.show(&layers.slice)
                } else {
                    show.show(layers.look_closer(registry, info, bytes, Some(track)))
                }
            }
            Worker::Skim(d) => {
                d.dissect(registry, info, bytes, track);
                show.show(&**d)
            }
            Worker::Pick(d) => {
                d.dissect(registry, info, bytes, track);
                show.show(&**d)
            }
        }
    }
}
