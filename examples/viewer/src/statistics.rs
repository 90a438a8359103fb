//! What is gathered from all frames of a run: the statistics of `-z`, the objects of `--export-objects`.

use std::sync::Arc;

use lamna_dissect::plain::Plain;
use lamna_dissect::{Collector, FrameInfo, Registry};
use lamna_filter::Filter;
use lamna_print::{HttpObjects, Making, Statistics};
use lamna_session::{Need, Pass, Shown};

use crate::args::Args;
use crate::failure::{Failure, Result};
use crate::filters;
use crate::preferences::Preferences;

/// What looks at all frames, whether or not they pass the display filter.
#[derive(Debug)]
pub(crate) struct Gathered {
    statistics: Statistics,
    objects: Option<HttpObjects>,
}

impl Gathered {
    /// What the flags ask for, of the capture of that name.
    pub(crate) fn read(
        args: &Args,
        preferences: &Preferences,
        registry: &Registry,
        capture: &str,
    ) -> Result<Gathered> {
        let compile = |text: &str| {
            filters::compile(registry, preferences, text).map_err(|error| error.to_string())
        };
        let resolves = args.names.as_ref().map_or(!args.no_names, |letters| letters.contains('d'));
        let making = Making { compile: &compile, capture, resolves };
        let mut statistics = Statistics::default();
        for argument in &args.statistics {
            statistics.add(registry, argument, &making).map_err(Failure::usage)?;
        }
        let objects = match args.export_objects.as_deref().map(|text| text.split_once(',')) {
            None => None,
            Some(Some(("http", folder))) if !folder.is_empty() => {
                Some(HttpObjects::new(registry, folder.as_ref()).map_err(Failure::data)?)
            }
            Some(_) => {
                let usage = "objects are exported as http,FOLDER (--export-objects)";
                return Err(Failure::usage(usage));
            }
        };
        Ok(Gathered { statistics, objects })
    }

    /// Whether nothing is gathered.
    pub(crate) fn is_empty(&self) -> bool {
        self.statistics.is_empty() && self.objects.is_none()
    }

    /// What is read of each frame.
    pub(crate) fn need(&self, registry: &Registry) -> Need {
        let need = self.statistics.need(registry);
        match &self.objects {
            Some(objects) => need.and(&objects.need()),
            None => need,
        }
    }

    /// A pass that gets `need` of the frames that pass `filter`, or of all where something looks at
    /// them. `visits` says whether frames are printed or written too.
    pub(crate) fn pass(
        &self,
        registry: &Arc<Registry>,
        need: &Need,
        filter: Option<Filter>,
        with_origins: bool,
        visits: bool,
    ) -> Pass {
        let registry = Arc::clone(registry);
        if self.statistics.is_empty() && self.objects.is_none() {
            Pass::new(registry, need, filter, with_origins)
        } else {
            let pass = Pass::of_all(registry, need, filter, with_origins);
            let headers = !visits && self.objects.is_none() && self.statistics.see_headers();
            if headers { pass.by_headers() } else { pass }
        }
    }

    /// Takes the next frame.
    #[inline]
    pub(crate) fn see<C: Collector>(&mut self, shown: &Shown<'_, C>) {
        self.statistics.see(shown);
        if let Some(objects) = &mut self.objects {
            objects.see(shown);
        }
    }

    /// Takes the next frame by its headers.
    #[inline]
    pub(crate) fn see_plain(
        &mut self,
        plain: &Plain<'_>,
        stream: Option<(u32, u8)>,
        frame: &FrameInfo,
    ) {
        self.statistics.see_plain(plain, stream, frame);
    }

    /// Prints what was found, after the frames.
    pub(crate) fn finish(self, args: &Args) -> Result<()> {
        let mut out = std::io::stdout().lock();
        if args.statistics_form == "json" && !self.statistics.is_empty() {
            self.statistics.write_json(&mut out)?;
        } else {
            self.statistics.write(&mut out)?;
        }
        let left_out = self.statistics.left_out();
        if left_out > 0 && !args.only_errors {
            eprintln!("lamna: a statistic is full: {left_out} entries were left out");
        }
        if let Some(objects) = self.objects {
            objects.finish().map_err(Failure::data)?;
        }
        Ok(())
    }
}
