//! Looking at frames of a session, in any order.

use std::sync::Arc;

use lamna_dissect::Collector;

use crate::colour::ColourRules;
use crate::column::Layout;
use crate::facts::Again;
use crate::pass::{Shown, Visitor};
use crate::plan::Need;
use crate::session::{Progress, Session, Shared};
use crate::text::Text;

/// Looks at frames of a session, whatever the loader is doing: for one thread. What it shows of a frame is
/// the same whenever it is asked, but for what later frames tell, which is known when all are loaded.
#[derive(Debug)]
pub struct Frames {
    shared: Arc<Shared>,
    colours: Option<Arc<ColourRules>>,
    rows: Option<Again>,
    trees: Option<Again>,
    cell: Text,
}

/// A frame as the packet list shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The columns' texts.
    pub cells: Vec<String>,
    /// The place of the colour rule that the frame matches.
    pub colour: Option<usize>,
}

/// Why a frame cannot be shown.
#[derive(Debug, thiserror::Error)]
pub enum FrameError {
    /// There is no such frame (yet).
    #[error("there is no frame {0}")]
    NoSuchFrame(u32),
    /// It cannot be read.
    #[error(transparent)]
    Capture(#[from] lamna_capture::Error),
}

impl Frames {
    /// For a session, with colour rules for the packet list if there are any.
    pub fn new(session: &Session, colours: Option<Arc<ColourRules>>) -> Frames {
        let shared = Arc::clone(session.shared());
        Frames { shared, colours, rows: None, trees: None, cell: Text::new() }
    }

    /// Writes frame `number` as `layout` says into `row`. `displayed` is the number of the frame above
    /// it. Costs a few microseconds.
    ///
    /// # Errors
    /// When there is no such frame, or it cannot be read.
    pub fn row(
        &mut self,
        number: u32,
        displayed: Option<u32>,
        layout: &mut Layout,
        row: &mut Row,
    ) -> Result<(), FrameError> {
        let again = ready(&mut self.rows, &self.shared, number, false, || {
            let mut need = Need { columns: true, ..Need::default() };
            need.fields.extend(layout.fields());
            if let Some(colours) = &self.colours {
                need.fields.extend_from_slice(colours.fields());
            }
            need
        })?;
        let mut writer =
            RowWriter { layout, row, cell: &mut self.cell, colours: self.colours.as_deref() };
        let Ok(_) = self
            .shared
            .with_facts(|facts| again.frame(facts, number, displayed, None, &mut writer))?;
        Ok(())
    }

    /// Says that the layout has other columns now: rows are made anew.
    pub fn columns_changed(&mut self) {
        self.rows = None;
    }

    /// Shows the whole tree of frame `number` to `visitor`. `displayed` is the number of the frame above
    /// it in the packet list.
    ///
    /// # Errors
    /// When there is no such frame, or it cannot be read. What the visitor returns is the answer
    /// otherwise.
    pub fn tree<V: Visitor>(
        &mut self,
        number: u32,
        displayed: Option<u32>,
        visitor: &mut V,
    ) -> Result<Result<(), V::Error>, FrameError> {
        let again = ready(&mut self.trees, &self.shared, number, false, || Need {
            tree: true,
            columns: true,
            ..Need::default()
        })?;
        let result =
            self.shared.with_facts(|facts| again.frame(facts, number, displayed, None, visitor))?;
        Ok(result.map(|_| ()))
    }
}

/// Looks at frames of a session for one need, in any order: for one thread.
#[derive(Debug)]
pub struct Look {
    shared: Arc<Shared>,
    need: Need,
    by_headers: bool,
    again: Option<Again>,
}

impl Look {
    /// For what `need` says. With the default need frames are only read, not dissected.
    pub fn new(session: &Session, need: Need) -> Look {
        Look { shared: Arc::clone(session.shared()), need, by_headers: false, again: None }
    }

    /// Another one for the same, for another thread.
    #[must_use]
    pub fn another(&self) -> Look {
        let Look { shared, need, by_headers, .. } = self;
        let (shared, need) = (Arc::clone(shared), need.clone());
        Look { shared, need, by_headers: *by_headers, again: None }
    }

    /// For a visitor that [sees](Visitor::see_plain_again) plain frames by their headers, if layers are enough, and visits
    /// none of them. Spares the layers, and a view of them.
    #[must_use]
    pub fn by_headers(mut self) -> Look {
        self.by_headers = true;
        self
    }

    /// How far the session is loaded.
    pub fn progress(&self) -> Progress {
        self.shared.progress()
    }

    /// Shows frame `number` to `visitor`.
    ///
    /// # Errors
    /// When there is no such frame, or it cannot be read. What the visitor returns is the answer
    /// otherwise.
    pub fn frame<V: Visitor>(
        &mut self,
        number: u32,
        visitor: &mut V,
    ) -> Result<Result<(), V::Error>, FrameError> {
        let (need, by_headers) = (&self.need, self.by_headers);
        let again = ready(&mut self.again, &self.shared, number, by_headers, || need.clone())?;
        let result =
            self.shared.with_facts(|facts| again.frame(facts, number, None, None, visitor))?;
        Ok(result.map(|_| ()))
    }
}

/// The worker in `place`, made when it is first needed: only then the file is known to have frames.
fn ready<'p>(
    place: &'p mut Option<Again>,
    shared: &Shared,
    number: u32,
    by_headers: bool,
    need: impl FnOnce() -> Need,
) -> Result<&'p mut Again, FrameError> {
    if number == 0 || number > shared.frames() {
        return Err(FrameError::NoSuchFrame(number));
    }
    let store = shared.store().ok_or(FrameError::NoSuchFrame(number))?;
    Ok(place.get_or_insert_with(|| {
        let registry = Arc::clone(&shared.registry);
        let again = Again::new(registry, store.clone(), &need(), shared.with_origins());
        let again = again.with_history().with_choices(shared.choices());
        if by_headers { again.by_headers() } else { again }
    }))
}

/// Writes the columns of a frame.
struct RowWriter<'w> {
    layout: &'w mut Layout,
    row: &'w mut Row,
    cell: &'w mut Text,
    colours: Option<&'w ColourRules>,
}

impl Visitor for RowWriter<'_> {
    type Error = std::convert::Infallible;

    fn visit<C: Collector>(&mut self, shown: Shown<'_, C>) -> Result<(), Self::Error> {
        let count = self.layout.columns.len();
        self.row.cells.resize_with(count, String::new);
        for i in 0..count {
            self.cell.clear();
            self.layout.write(self.cell, self.layout.columns[i].kind, &shown);
            self.row.cells[i].clear();
            self.row.cells[i].push_str(self.cell.as_str());
        }
        self.row.colour = self.colours.and_then(|colours| colours.matching(&shown.view));
        Ok(())
    }
}
