//! Two passes over a file (`-2`): the second knows what the first has seen.

use std::sync::Arc;

use lamna_capture::Reader;
use lamna_capture::index::FrameStore;
use lamna_capture::read::Format;
use lamna_dissect::Registry;
use lamna_filter::Filter;

use crate::facts::Again;
use crate::first_pass::{FirstPass, Noted};
use crate::pass::Visitor;
use crate::plan::Need;

/// A capture that was seen whole.
#[derive(Debug)]
pub struct TwoPass {
    registry: Arc<Registry>,
    store: FrameStore,
    noted: Noted,
    with_origins: bool,
}

impl TwoPass {
    /// Reads up to `count` frames of a capture. Those that pass `read_filter` are kept, and numbered without
    /// gaps.
    ///
    /// What is read up to the damage of a damaged file is kept; the damage is the second answer.
    ///
    /// # Errors
    /// When the frames cannot be read a second time: see [`Reader::store`].
    pub fn read(
        registry: Arc<Registry>,
        reader: &mut Reader,
        read_filter: Option<Filter>,
        count: u64,
    ) -> lamna_capture::Result<(TwoPass, lamna_capture::Result<()>)> {
        let read_filter = read_filter.filter(|filter| !filter.is_empty());
        let description = Arc::clone(reader.description());
        let mut first = FirstPass::new(Arc::clone(&registry), read_filter, description);
        let mut result = Ok(());
        while reader.frames() < count {
            match reader.next_frame() {
                Ok(Some(frame)) => first.frame(&frame)?,
                Ok(None) => break,
                Err(error) => {
                    result = Err(error);
                    break;
                }
            }
        }
        first.describe(reader.description());
        let with_origins = reader.format() == Some(Format::PcapNg);
        let this =
            TwoPass { store: reader.store()?, noted: first.finish(), registry, with_origins };
        Ok((this, result))
    }

    /// Shows the frames that pass `filter`, in order, with what is known of the whole capture.
    ///
    /// # Errors
    /// When a frame cannot be read again. What the visitor returns is the answer otherwise.
    pub fn show<V: Visitor>(
        &self,
        need: &Need,
        filter: Option<&Filter>,
        visitor: &mut V,
    ) -> lamna_capture::Result<Result<(), V::Error>> {
        let filter = filter.filter(|filter| !filter.is_empty());
        let both = match filter {
            Some(filter) => need.clone().and(&Need::of(filter)),
            None => need.clone(),
        };
        let registry = Arc::clone(&self.registry);
        let mut again = Again::new(registry, self.store.clone(), &both, self.with_origins);
        let facts = self.noted.facts();
        let mut displayed = None;
        for number in 1..=facts.frames() {
            match again.frame(&facts, number, displayed, filter, visitor)? {
                Ok(true) => displayed = Some(number),
                Ok(false) => {}
                Err(error) => return Ok(Err(error)),
            }
        }
        Ok(Ok(()))
    }
}
