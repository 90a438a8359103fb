//! Chosen fields, one line a frame (`-T fields -e ... -E ...`).

use lamna_dissect::{Collector, NodeRef, Registry, View, proto};
use lamna_fields::{
    Base, FieldDef, FieldId, FieldType, Occurrence, Record, Schema, TimeZone, Value,
};
use lamna_session::{Need, Shown};

use lamna_session::Text;
use lamna_session::{ColumnKind, Layout};

/// Which of a field's values in a frame are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Occurrences {
    /// The first.
    First,
    /// The last.
    Last,
    /// All, joined by the aggregator.
    #[default]
    All,
}

/// The choices of `-E`.
#[derive(Clone, Debug)]
pub struct FieldOptions {
    /// Whether the first line names the fields.
    pub header: bool,
    /// What stands between fields.
    pub separator: char,
    /// Which values are printed.
    pub occurrence: Occurrences,
    /// What stands between values of one field.
    pub aggregator: char,
    /// What stands around the values of a field.
    pub quote: Option<char>,
    /// Whether the output begins with a byte order mark.
    pub bom: bool,
}

impl Default for FieldOptions {
    fn default() -> Self {
        FieldOptions {
            header: false,
            separator: '\t',
            occurrence: Occurrences::All,
            aggregator: ',',
            quote: None,
            bom: false,
        }
    }
}

impl FieldOptions {
    /// Applies one `-E` argument, `NAME=VALUE`.
    ///
    /// # Errors
    /// What is wrong with it, in words.
    pub fn set(&mut self, argument: &str) -> Result<(), String> {
        let bad = || format!("\"{argument}\" is not a valid field output option (-E)");
        let (name, value) = argument.split_once('=').ok_or_else(bad)?;
        let flag = || match value {
            "y" | "Y" => Ok(true),
            "n" | "N" => Ok(false),
            _ => Err(bad()),
        };
        let character = |space: bool| match value {
            "/t" => Ok('\t'),
            "/s" if space => Ok(' '),
            "\\t" => Ok('\t'),
            _ => value.chars().next().ok_or_else(bad),
        };
        match name {
            "header" => self.header = flag()?,
            "bom" => self.bom = flag()?,
            "separator" => self.separator = character(true)?,
            "aggregator" => self.aggregator = character(true)?,
            "occurrence" => {
                self.occurrence = match value {
                    "f" => Occurrences::First,
                    "l" => Occurrences::Last,
                    "a" => Occurrences::All,
                    _ => return Err(bad()),
                }
            }
            "quote" => {
                self.quote = match value {
                    "d" => Some('"'),
                    "s" => Some('\''),
                    "n" => None,
                    _ => return Err(bad()),
                }
            }
            _ => return Err(bad()),
        }
        Ok(())
    }
}

/// Where a cell's text comes from.
#[derive(Clone, Debug)]
enum Cell {
    /// A column.
    Column(ColumnKind),
    /// `frame.number`, which needs no value.
    Number,
    /// `frame.protocols`, which the layers tell.
    Protocols,
    /// A single field of which a frame may have several values.
    Fields(Vec<FieldId>),
}

/// A name given with `-e` that is no field and no column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownFields(pub Vec<String>);

impl std::fmt::Display for UnknownFields {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Some fields aren't valid: {}", self.0.join(", "))
    }
}

impl std::error::Error for UnknownFields {}

/// A writer of chosen fields.
#[derive(Debug)]
pub struct Fields {
    names: Vec<String>,
    cells: Vec<Cell>,
    options: FieldOptions,
    scratch: String,
}

/// The prefix of the names of columns.
const COLUMN_PREFIX: &str = "_ws.col.";

impl Fields {
    /// A writer of the fields with these names.
    ///
    /// # Errors
    /// The names that are neither fields nor columns.
    pub fn new(
        registry: &Registry,
        layout: &Layout,
        names: &[String],
        options: FieldOptions,
    ) -> Result<Fields, UnknownFields> {
        let mut cells = Vec::with_capacity(names.len());
        let mut unknown = Vec::new();
        for name in names {
            match cell(registry, layout, name) {
                Some(cell) => cells.push(cell),
                None => unknown.push(name.clone()),
            }
        }
        if unknown.is_empty() {
            Ok(Fields { names: names.to_vec(), cells, options, scratch: String::new() })
        } else {
            Err(UnknownFields(unknown))
        }
    }

    /// What the fields ask of a frame.
    pub fn need(&self, registry: &Registry) -> Need {
        let mut need = Need::default();
        for cell in &self.cells {
            match cell {
                Cell::Column(kind) => need.columns |= kind.is_dissected(),
                Cell::Number => {}
                Cell::Protocols => need.stack = true,
                Cell::Fields(ids) => {
                    // The text of a protocol is its label.
                    need.labels |=
                        ids.iter().any(|id| registry.def(*id).kind == FieldType::Protocol);
                    need.fields.extend_from_slice(ids);
                }
            }
        }
        need
    }

    /// Writes what stands before the first frame.
    pub fn write_begin(&self, out: &mut Text) {
        if self.options.bom {
            out.str("\u{feff}");
        }
        if self.options.header {
            for (i, name) in self.names.iter().enumerate() {
                if i != 0 {
                    self.separate(out);
                }
                out.str(name);
            }
            out.byte(b'\n');
        }
    }

    fn separate(&self, out: &mut Text) {
        out.format(format_args!("{}", self.options.separator));
    }

    /// Calls `visit` with the name of each field that the frame has, and its values.
    pub fn each<C: Collector>(
        &mut self,
        layout: &mut Layout,
        shown: &Shown<'_, C>,
        visit: &mut dyn FnMut(&str, &[String]),
    ) {
        let mut cell = Text::new();
        for i in 0..self.cells.len() {
            let mut values = Vec::new();
            if let Cell::Fields(ids) = &self.cells[i] {
                let scratch = &mut self.scratch;
                let zone = layout.clock.zone();
                for node in shown.view.nodes() {
                    if node.id().is_some_and(|id| ids.contains(&id)) {
                        cell.clear();
                        write_node(&mut cell, &node, zone, scratch);
                        values.push(cell.as_str().to_owned());
                    }
                }
            } else {
                cell.clear();
                self.write_cell(&mut cell, i, layout, shown);
                if !cell.is_empty() {
                    values.push(cell.as_str().to_owned());
                }
            }
            if !values.is_empty() {
                visit(&self.names[i], &values);
            }
        }
    }

    #[inline]
    fn write_cell<C: Collector>(
        &mut self,
        out: &mut Text,
        i: usize,
        layout: &mut Layout,
        shown: &Shown<'_, C>,
    ) {
        match &self.cells[i] {
            Cell::Number => out.dec(u64::from(shown.view.frame().number)),
            Cell::Column(kind) => layout.write(out, *kind, shown),
            Cell::Protocols => {
                // Writing to a buffer in memory cannot fail.
                let _ = shown.view.write_protocols(out);
            }
            Cell::Fields(ids) => {
                let zone = layout.clock.zone();
                let mut values = Values {
                    options: &self.options,
                    scratch: &mut self.scratch,
                    start: out.len(),
                    seen: false,
                    zone,
                };
                values.write(out, &shown.view, ids);
            }
        }
    }

    /// Writes a frame's line.
    #[inline]
    pub fn write<C: Collector>(
        &mut self,
        out: &mut Text,
        layout: &mut Layout,
        shown: &Shown<'_, C>,
    ) {
        for i in 0..self.cells.len() {
            if i != 0 {
                match u8::try_from(self.options.separator) {
                    Ok(byte) if byte.is_ascii() => out.byte(byte),
                    _ => self.separate(out),
                }
            }
            let quote_at = out.len();
            if let Some(quote) = self.options.quote {
                out.byte(quote as u8);
            }
            let start = out.len();
            self.write_cell(out, i, layout, shown);
            if matches!(self.cells[i], Cell::Column(_) | Cell::Fields(_)) {
                out.escape_breaks(start);
            }
            if out.len() == start {
                out.truncate(quote_at);
            } else if let Some(quote) = self.options.quote {
                out.byte(quote as u8);
            }
        }
        out.byte(b'\n');
    }
}

fn cell(registry: &Registry, layout: &Layout, name: &str) -> Option<Cell> {
    if let Some(title) = name.strip_prefix(COLUMN_PREFIX) {
        return layout.find(title).map(Cell::Column);
    }
    let ids = registry.resolve(name);
    let frame = registry.base(proto::id::FRAME);
    Some(match ids.as_slice() {
        [] => return None,
        [id] if id.0 == frame + u32::from(proto::frame::NUMBER.0) => Cell::Number,
        [id] if id.0 == frame + u32::from(proto::frame::PROTOCOLS.0) => Cell::Protocols,
        _ => Cell::Fields(ids),
    })
}

/// The values of one field in one frame.
struct Values<'a> {
    options: &'a FieldOptions,
    scratch: &'a mut String,
    /// Where the cell begins in the output.
    start: usize,
    /// Whether there was a value before.
    seen: bool,
    zone: &'a TimeZone,
}

impl Values<'_> {
    fn write<C: Collector>(&mut self, out: &mut Text, view: &View<'_, C>, ids: &[FieldId]) {
        if C::FIELDS {
            for node in view.nodes() {
                let Some(id) = node.id() else { continue };
                if ids.contains(&id) && self.next(out) {
                    write_node(out, &node, self.zone, self.scratch);
                }
            }
            return;
        }
        let registry = view.registry();
        // In each layer in turn, as the fields of a tree come.
        let mut layers = 0;
        let mut layer = 1;
        loop {
            for id in ids {
                let def = registry.def(*id);
                let _ = view.values(*id, &mut |found: Occurrence<'_>| {
                    layers = layers.max(found.layer);
                    if (found.layer == layer) && self.next(out) {
                        write_value(out, def, &found.value, self.zone, self.scratch);
                    }
                    std::ops::ControlFlow::Continue(())
                });
            }
            layer += 1;
            if layer > layers {
                break;
            }
        }
    }

    /// Makes room for the next value; `false` where it is not printed.
    fn next(&mut self, out: &mut Text) -> bool {
        let has_one = std::mem::replace(&mut self.seen, true);
        match self.options.occurrence {
            Occurrences::First => return !has_one,
            Occurrences::Last => out.truncate(self.start),
            Occurrences::All if has_one => out.format(format_args!("{}", self.options.aggregator)),
            Occurrences::All => {}
        }
        true
    }
}

fn write_node<C: Collector>(
    out: &mut Text,
    node: &NodeRef<'_, C>,
    zone: &TimeZone,
    scratch: &mut String,
) {
    let Some(def) = node.def() else { return };
    if def.kind == FieldType::Protocol {
        if !node.has_own_label() {
            return out.str(def.name);
        }
        scratch.clear();
        node.write_bare_label(scratch, zone);
        return out.str(scratch);
    }
    write_value(out, def, &node.value(), zone, scratch);
}

/// Writes a value as `-T fields` shows it.
pub fn write_value(
    out: &mut Text,
    def: &FieldDef,
    value: &Value<'_>,
    zone: &TimeZone,
    scratch: &mut String,
) {
    // Writing to memory cannot fail.
    match value {
        Value::None => out.byte(b'1'),
        Value::Bool(b) => out.byte(if *b { b'1' } else { b'0' }),
        Value::Uint(n) if def.base == Base::Dec => out.dec(*n),
        Value::Ipv4(a) => out.address(&lamna_dissect::Address::Ipv4(*a)),
        Value::Ether(a) => out.address(&lamna_dissect::Address::Ether(*a)),
        Value::Str(text) => out.str(text),
        Value::Bytes(bytes)
            if matches!(def.kind, FieldType::Bytes | FieldType::UintBytes)
                && !matches!(def.base, Base::Dot | Base::Dash | Base::Colon) =>
        {
            out.hex_all(bytes);
        }
        _ => {
            scratch.clear();
            let _ = def.write_show(scratch, value, zone);
            out.str(scratch);
        }
    }
}
