//! One output format at work.

use std::io::{self, Write};
use std::sync::Arc;

use lamna_dissect::{Collector, Registry, View};
use lamna_session::{Need, Shown, Visitor};

use crate::fields::Fields;
use crate::json::{Ek, Json};
use crate::tree::TreeText;
use crate::xml::Pdml;
use crate::{hex, summary, xml};
use lamna_session::Text;
use lamna_session::{ColourRule, ColourRules, Column, Layout};

/// Octets that are collected before they are sent on.
const BATCH: usize = 64 * 1024;

/// What is printed of each frame.
#[derive(Debug)]
pub enum Format {
    /// Nothing (`-q`).
    Nothing,
    /// Lines, trees and dumps.
    Text {
        /// The line of columns.
        summary: bool,
        /// The tree.
        tree: Option<TreeText>,
        /// The dump of all octets (`-x`).
        dump: bool,
        /// The line behind each tree (`-S`).
        separator: String,
    },
    /// The line of columns, separated by tabs.
    Tabs,
    /// Chosen fields.
    Fields(Fields),
    /// Packet details as XML: the tree, or chosen fields.
    Pdml(Pdml, Option<Fields>),
    /// Columns as XML.
    Psml,
    /// Packet details as JSON: the tree, or chosen fields.
    Json(Json, Option<Fields>),
    /// Packet details as JSON for Elasticsearch: the tree, or chosen fields.
    Ek(Ek, Option<Fields>),
}

/// Writes frames in one format to a sink, batch by batch.
pub struct Printer<W: Write> {
    format: Format,
    layout: Layout,
    out: Text,
    cell: Text,
    sink: W,
    flush_each: bool,
    capture: String,
    colours: Option<Colours>,
}

/// Colour rules at work.
#[derive(Clone, Debug)]
struct Colours {
    rules: Arc<ColourRules>,
    /// Whether lines of text are coloured, with the escape sequences of terminals.
    ansi: bool,
}

impl Colours {
    fn of<C: Collector>(&self, view: &View<'_, C>) -> Option<&ColourRule> {
        self.rules.get(self.rules.matching(view)?)
    }
}

impl<W: Write> Printer<W> {
    /// A printer to `sink`. With `flush_each` every frame is sent on at once (`-l`). `capture` is
    /// the name that goes into formats that name the file.
    pub fn new(format: Format, layout: Layout, sink: W, flush_each: bool, capture: &str) -> Self {
        Printer {
            format,
            layout,
            out: Text::new(),
            cell: Text::new(),
            sink,
            flush_each,
            capture: capture.to_owned(),
            colours: None,
        }
    }

    /// Colours frames by rules: XML names the colours, and with `ansi` lines of text have the escape
    /// sequences of a terminal with 24-bit colours.
    #[must_use]
    pub fn with_colours(mut self, rules: Arc<ColourRules>, ansi: bool) -> Self {
        self.colours = Some(Colours { rules, ansi });
        self
    }

    /// Whether it prints nothing.
    pub fn is_silent(&self) -> bool {
        matches!(self.format, Format::Nothing)
    }

    /// What the format asks of a frame.
    pub fn need(&self, registry: &Registry) -> Need {
        let mut need = self.format_need(registry);
        if let Some(colours) = &self.colours {
            need.fields.extend_from_slice(colours.rules.fields());
        }
        need
    }

    fn format_need(&self, registry: &Registry) -> Need {
        let columns = self.layout.columns.iter().any(|column: &Column| column.kind.is_dissected());
        match &self.format {
            Format::Nothing => Need::default(),
            // A dump shows what messages were made of, which takes a walk to the end.
            Format::Text { summary, tree, dump, .. } => Need {
                columns: *summary && columns,
                tree: tree.is_some(),
                stack: *dump,
                ..Need::default()
            },
            Format::Tabs | Format::Psml => Need { columns, ..Need::default() },
            Format::Fields(fields) => fields.need(registry),
            Format::Pdml(_, fields) | Format::Json(_, fields) | Format::Ek(_, fields) => {
                match fields {
                    // Whatever the fields, their nodes are read.
                    Some(fields) => Need { labels: true, ..fields.need(registry) },
                    None => Need { tree: true, ..Need::default() },
                }
            }
        }
    }

    /// Writes what stands before the first frame. `now` is the time in nanoseconds since 1970.
    ///
    /// # Errors
    /// When the sink takes nothing more.
    pub fn begin(&mut self, now: i64) -> io::Result<()> {
        match &mut self.format {
            Format::Fields(fields) => fields.write_begin(&mut self.out),
            Format::Json(json, _) => json.write_begin(&mut self.out),
            Format::Pdml(..) => {
                xml::write_pdml_begin(&mut self.out, &mut self.layout, now, &self.capture);
            }
            Format::Psml => xml::write_psml_begin(&mut self.out, &self.layout),
            Format::Nothing | Format::Text { .. } | Format::Tabs | Format::Ek(..) => {}
        }
        self.after()
    }

    /// Writes what stands after the last frame, and sends everything on.
    ///
    /// # Errors
    /// When the sink takes nothing more.
    pub fn finish(&mut self) -> io::Result<()> {
        match &mut self.format {
            Format::Pdml(..) => xml::write_pdml_end(&mut self.out),
            Format::Psml => xml::write_psml_end(&mut self.out),
            Format::Json(json, _) => json.write_end(&mut self.out),
            Format::Nothing
            | Format::Text { .. }
            | Format::Tabs
            | Format::Fields(_)
            | Format::Ek(..) => {}
        }
        self.flush()
    }

    /// Sends on what was collected.
    ///
    /// # Errors
    /// When the sink takes nothing more.
    pub fn flush(&mut self) -> io::Result<()> {
        self.sink.write_all(self.out.as_bytes())?;
        self.out.clear();
        self.sink.flush()
    }

    #[inline]
    fn after(&mut self) -> io::Result<()> {
        if self.flush_each || self.out.len() >= BATCH { self.flush() } else { Ok(()) }
    }

    fn write_text<C: Collector>(&mut self, shown: &Shown<'_, C>) {
        let Format::Text { summary, tree, dump, separator } = &mut self.format else { return };
        let (out, layout) = (&mut self.out, &mut self.layout);
        if *summary {
            let colour = match &self.colours {
                Some(colours) if colours.ansi => colours.of(&shown.view),
                _ => None,
            };
            if let Some(rule) = colour {
                let ((r, g, b), (x, y, z)) = (rule.foreground, rule.background);
                out.format(format_args!("\x1b[38;2;{r};{g};{b}m\x1b[48;2;{x};{y};{z}m"));
            }
            summary::write_line(out, layout, shown, b' ');
            if colour.is_some() {
                out.truncate(out.len() - 1);
                out.str("\x1b[K\n\x1b[0m");
            }
        }
        if let Some(tree) = tree {
            tree.write(out, layout, &shown.view);
            out.str(separator);
            out.byte(b'\n');
        } else if *summary && *dump {
            out.byte(b'\n');
        }
        if *dump {
            let all = shown.view.dissection().sources();
            let mut sources = all.iter().filter(|source| !source.name.is_empty()).peekable();
            if sources.peek().is_none() {
                hex::write_dump(out, shown.view.bytes());
                return out.byte(b'\n');
            }
            let frame = ("Frame", shown.view.bytes());
            let others = sources.map(|source| (&*source.name, &source.bytes[..]));
            for (name, bytes) in std::iter::once(frame).chain(others) {
                out.format(format_args!("{name} ({} bytes):\n", bytes.len()));
                hex::write_dump(out, bytes);
            }
            out.byte(b'\n');
        }
    }
}

impl<W: Write> Visitor for Printer<W> {
    type Error = io::Error;

    #[inline]
    fn visit<C: Collector>(&mut self, shown: Shown<'_, C>) -> io::Result<()> {
        self.layout.begin_frame(&shown);
        let (out, layout) = (&mut self.out, &mut self.layout);
        let colours = self.colours.as_ref();
        match &mut self.format {
            Format::Nothing => {}
            Format::Text { .. } => self.write_text(&shown),
            Format::Tabs => summary::write_line(out, layout, &shown, b'\t'),
            Format::Fields(fields) => fields.write(out, layout, &shown),
            Format::Pdml(pdml, fields) => {
                xml::write_packet(out, colours.and_then(|colours| colours.of(&shown.view)));
                match fields {
                    None => pdml.write(out, layout, &shown),
                    Some(fields) => pdml.write_fields(out, layout, fields, &shown),
                }
            }
            Format::Psml => {
                xml::write_packet(out, colours.and_then(|colours| colours.of(&shown.view)));
                xml::write_psml(out, &mut self.cell, layout, &shown);
            }
            Format::Json(json, None) => json.write(out, layout, &shown),
            Format::Json(json, Some(fields)) => json.write_fields(out, layout, fields, &shown),
            Format::Ek(ek, None) => ek.write(out, layout, &shown),
            Format::Ek(ek, Some(fields)) => ek.write_fields(out, layout, fields, &shown),
        }
        self.after()
    }
}
