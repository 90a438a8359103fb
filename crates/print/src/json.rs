//! `-T json`, `-T jsonraw` and `-T ek`.

use lamna_dissect::{Collector, NodeRef, View};
use lamna_fields::{FieldDef, FieldType, Strings, TimeZone, Value};
use lamna_session::Shown;

use crate::fields::Fields;
use crate::selection::Selection;
use lamna_session::Layout;
use lamna_session::Text;
use lamna_session::time::{civil, write_fraction};

/// Depth of the tree beyond which nothing is written: no real packet comes near.
const MAX_DEPTH: usize = 400;

/// Writes text as a JSON string, quotes included.
pub fn write_string(out: &mut Text, text: &str) {
    out.byte(b'"');
    let mut plain = 0;
    for (at, byte) in text.bytes().enumerate() {
        let escape = match byte {
            b'"' => "\\\"",
            b'\\' => "\\\\",
            b'\n' => "\\n",
            b'\r' => "\\r",
            b'\t' => "\\t",
            0x08 => "\\b",
            0x0c => "\\f",
            0..=0x1f => "",
            _ => continue,
        };
        out.str(&text[plain..at]);
        plain = at + 1;
        if escape.is_empty() {
            out.format(format_args!("\\u{byte:04x}"));
        } else {
            out.str(escape);
        }
    }
    out.str(&text[plain..]);
    out.byte(b'"');
}

/// Which parts of a node JSON shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contents {
    /// Values.
    Values,
    /// Values, and octets before them (`-x`).
    ValuesAndOctets,
    /// Octets alone (`-T jsonraw`).
    Octets,
}

/// A writer of JSON objects, one a frame.
#[derive(Debug)]
pub struct Json {
    contents: Contents,
    /// Whether nodes of one name stand in one array (`--no-duplicate-keys`).
    gather: bool,
    selection: Selection,
    first: bool,
    text: String,
}

/// Sibling nodes with the same key, or one node: places in the outline.
type Group = Vec<usize>;

/// A frame's tree as a list of nodes and depths.
#[derive(Clone, Copy)]
struct Outline<'o>(&'o [(usize, usize)]);

impl<'o> Outline<'o> {
    /// The places of the children of the node at `place`.
    fn children(self, place: usize) -> impl Iterator<Item = usize> + use<'o> {
        let Outline(list) = self;
        let depth = list.get(place).map_or(0, |(_, depth)| *depth);
        list.iter()
            .enumerate()
            .skip(place + 1)
            .take_while(move |(_, (_, below))| *below > depth)
            .filter(move |(_, (_, below))| *below == depth + 1)
            .map(|(place, _)| place)
    }

    /// The places of the nodes at the top.
    fn top(self) -> impl Iterator<Item = usize> + use<'o> {
        let Outline(list) = self;
        list.iter().enumerate().filter(|(_, (_, depth))| *depth == 0).map(|(place, _)| place)
    }
}

impl Json {
    /// A writer.
    pub fn new(contents: Contents, gather: bool, selection: Selection) -> Self {
        Json { contents, gather, selection, first: true, text: String::new() }
    }

    /// Writes what stands before the first frame.
    pub fn write_begin(&self, out: &mut Text) {
        out.byte(b'[');
    }

    /// Writes what stands after the last frame.
    pub fn write_end(&self, out: &mut Text) {
        out.str(if self.first { "]\n" } else { "\n]\n" });
    }

    /// Writes a frame's tree.
    pub fn write<C: Collector>(
        &mut self,
        out: &mut Text,
        layout: &mut Layout,
        shown: &Shown<'_, C>,
    ) {
        self.open(out, layout, shown);
        let outline = shown.view.outline();
        let tree = Outline(&outline);
        let mut writer = Writer { json: self, view: &shown.view, tree, zone: layout.clock.zone() };
        writer.members(out, tree.top().collect(), 4, true);
        self.close(out);
    }

    /// Writes a frame's chosen fields.
    pub fn write_fields<C: Collector>(
        &mut self,
        out: &mut Text,
        layout: &mut Layout,
        fields: &mut Fields,
        shown: &Shown<'_, C>,
    ) {
        self.open(out, layout, shown);
        let mut first = true;
        fields.each(layout, shown, &mut |name, values| {
            out.str(if std::mem::replace(&mut first, false) { "\n" } else { ",\n" });
            out.blanks(8);
            write_string(out, name);
            out.str(": [");
            for (i, value) in values.iter().enumerate() {
                out.str(if i == 0 { "\n" } else { ",\n" });
                out.blanks(10);
                write_string(out, value);
            }
            out.byte(b'\n');
            out.blanks(8);
            out.byte(b']');
        });
        if !first {
            out.byte(b'\n');
            out.blanks(6);
        }
        self.close(out);
    }

    /// Writes a frame's object up to its layers.
    fn open<C: Collector>(&mut self, out: &mut Text, layout: &mut Layout, shown: &Shown<'_, C>) {
        if !std::mem::replace(&mut self.first, false) {
            out.byte(b',');
        }
        out.str("\n  {\n    \"_index\": \"packets-");
        write_day(out, layout, shown);
        out.str("\",\n    \"_type\": \"doc\",\n    \"_score\": null,\n    \"_source\": {\n");
        out.str("      \"layers\": {");
    }

    fn close(&self, out: &mut Text) {
        out.str("}\n    }\n  }");
    }
}

/// One frame being written.
struct Writer<'w, 'a, C: Collector> {
    json: &'w mut Json,
    view: &'w View<'a, C>,
    tree: Outline<'w>,
    zone: &'w TimeZone,
}

impl<C: Collector> Writer<'_, '_, C> {
    fn key(&mut self, node: &NodeRef<'_, C>) {
        self.json.text.clear();
        match node.def() {
            Some(def) => self.json.text.push_str(def.name),
            None => node.write_bare_label(&mut self.json.text, self.zone),
        }
    }

    /// Nodes by key where they are to be gathered, else one by one.
    fn groups(&mut self, places: Vec<usize>) -> Vec<Group> {
        if !self.json.gather {
            return places.into_iter().map(|place| vec![place]).collect();
        }
        let view = *self.view;
        let tree = self.tree;
        let mut groups: Vec<(String, Group)> = Vec::new();
        for place in places {
            let node = tree.0.get(place).and_then(|(index, _)| view.node(*index));
            let Some(node) = node else { continue };
            self.key(&node);
            match groups.iter_mut().find(|(key, _)| *key == self.json.text) {
                Some((_, group)) => group.push(place),
                None => groups.push((self.json.text.clone(), vec![place])),
            }
        }
        groups.into_iter().map(|(_, group)| group).collect()
    }

    /// Writes an object's members: the nodes at `places`, `level` steps from the left. With
    /// `chosen` only what the selection names is shown from the inside.
    fn members(&mut self, out: &mut Text, places: Vec<usize>, level: usize, chosen: bool) {
        let mut first = true;
        for group in self.groups(places) {
            self.group(out, &group, level, &mut first, chosen);
        }
        if !first {
            out.byte(b'\n');
            out.blanks((level - 1) * 2);
        }
    }

    fn begin(&mut self, out: &mut Text, first: &mut bool, level: usize, suffix: &str) {
        out.str(if std::mem::replace(first, false) { "\n" } else { ",\n" });
        out.blanks(level * 2);
        self.json.text.push_str(suffix);
        write_string(out, &self.json.text);
        self.json.text.truncate(self.json.text.len() - suffix.len());
        out.str(": ");
    }

    fn group(
        &mut self,
        out: &mut Text,
        group: &[usize],
        level: usize,
        first: &mut bool,
        chosen: bool,
    ) {
        let view = *self.view;
        let tree = self.tree;
        let node_at = |place: usize| view.node(tree.0.get(place)?.0);
        let Some(head) = group.first().and_then(|place| node_at(*place)) else { return };
        let octets = match self.json.contents {
            Contents::Values => false,
            Contents::ValuesAndOctets => head.def().is_some() && !head.is_empty(),
            Contents::Octets => head.def().is_some(),
        };
        if octets {
            self.key(&head);
            self.begin(out, first, level, "_raw");
            array(out, group, level, |out, place, level| {
                if let Some(node) = node_at(*place) {
                    write_octets(out, &node, level);
                }
            });
        }
        let has_value = head
            .def()
            .is_some_and(|def| !matches!(def.kind, FieldType::None | FieldType::Protocol));
        let parents: Vec<usize> =
            group.iter().copied().filter(|place| tree.children(*place).next().is_some()).collect();
        let is_bare = parents.is_empty() && !has_value;
        if (has_value || is_bare) && self.json.contents != Contents::Octets {
            self.key(&head);
            self.begin(out, first, level, "");
            let zone = self.zone;
            let mut text = String::new();
            array(out, group, level, |out, place, _| {
                text.clear();
                if let Some(node) = node_at(*place) {
                    write_show(&mut text, &node, zone);
                }
                write_string(out, &text);
            });
        }
        if parents.is_empty() || level > MAX_DEPTH {
            return;
        }
        self.key(&head);
        let open = !chosen || self.json.selection.opens(&self.json.text);
        let chosen = chosen && !self.json.selection.is_deep();
        self.begin(out, first, level, if has_value { "_tree" } else { "" });
        let name = self.json.text.clone();
        let this = self;
        array(out, &parents, level, |out, place, level| {
            out.byte(b'{');
            if open {
                let children = this.tree.children(*place).collect();
                this.members(out, children, level + 1, chosen);
            } else {
                out.byte(b'\n');
                out.blanks((level + 1) * 2);
                out.str("\"filtered\": ");
                write_string(out, &name);
                out.byte(b'\n');
                out.blanks(level * 2);
            }
            out.byte(b'}');
        });
    }
}

/// Writes one thing as it is, several as an array.
fn array<T>(
    out: &mut Text,
    things: &[T],
    level: usize,
    mut write: impl FnMut(&mut Text, &T, usize),
) {
    if let [one] = things {
        return write(out, one, level);
    }
    out.byte(b'[');
    for (i, thing) in things.iter().enumerate() {
        out.str(if i == 0 { "\n" } else { ",\n" });
        out.blanks((level + 1) * 2);
        write(out, thing, level + 1);
    }
    out.byte(b'\n');
    out.blanks(level * 2);
    out.byte(b']');
}

/// Writes a value as filters have it; the label of a text or protocol without children.
fn write_show<C: Collector>(text: &mut String, node: &NodeRef<'_, C>, zone: &TimeZone) {
    if let Some(def) = node.def() {
        // Writing to a String cannot fail.
        let _ = match def.kind {
            FieldType::None => Ok(()),
            FieldType::Protocol => {
                text.push_str(def.title);
                Ok(())
            }
            _ => def.write_show(text, &node.value(), zone),
        };
    }
}

/// Writes `[octets, place, length, mask, type]`.
fn write_octets<C: Collector>(out: &mut Text, node: &NodeRef<'_, C>, level: usize) {
    let Some(def) = node.def() else { return };
    out.byte(b'[');
    let line = |out: &mut Text, last: bool| {
        out.str(if last { "\n" } else { ",\n" });
        out.blanks((level + usize::from(!last)) * 2);
    };
    out.byte(b'\n');
    out.blanks((level + 1) * 2);
    if !is_detached(def) {
        out.byte(b'"');
        write_hex(out, def, node);
        out.byte(b'"');
        line(out, false);
    }
    for n in [node.start() as u64, node.len() as u64, def.mask] {
        out.dec(n);
        line(out, false);
    }
    out.dec(u64::from(type_number(def.kind)));
    line(out, true);
    out.byte(b']');
}

/// Whether a field belongs to no octets at all, as expert notes do.
fn is_detached(def: &FieldDef) -> bool {
    matches!(def.strings, Strings::Expert(..)) || def.name.starts_with("_ws.expert")
}

/// Writes octets, or a masked field's number.
fn write_hex<C: Collector>(out: &mut Text, def: &FieldDef, node: &NodeRef<'_, C>) {
    if def.mask != 0 && !node.is_empty() {
        crate::xml::write_masked(out, &node.value());
    } else {
        out.hex_all(node.covered());
    }
}

/// Wireshark's number of a type.
fn type_number(kind: FieldType) -> u8 {
    use FieldType::*;
    match kind {
        None => 0,
        Protocol => 1,
        Boolean => 2,
        Char => 3,
        Uint8 => 4,
        Uint16 => 5,
        Uint24 => 6,
        Uint32 => 7,
        Uint40 => 8,
        Uint48 => 9,
        Uint56 => 10,
        Uint64 => 11,
        Int8 => 12,
        Int16 => 13,
        Int24 => 14,
        Int32 => 15,
        Int40 => 16,
        Int48 => 17,
        Int56 => 18,
        Int64 => 19,
        Ieee11073Sfloat => 20,
        Ieee11073Float => 21,
        Float => 22,
        Double => 23,
        AbsoluteTime => 24,
        RelativeTime => 25,
        String => 26,
        Stringz => 27,
        UintString => 28,
        Ether => 29,
        Bytes => 30,
        UintBytes => 31,
        Ipv4 => 32,
        Ipv6 => 33,
        IpxNet => 34,
        FrameNum => 35,
        Guid => 36,
        Oid => 37,
        Eui64 => 38,
        Ax25 => 39,
        Vines => 40,
        RelOid => 41,
        SystemId => 42,
        StringzPad => 43,
        Fcwwn => 44,
        StringzTrunc => 45,
    }
}

/// Writes the date of a frame: `2023-11-14`.
fn write_day<C: Collector>(out: &mut Text, layout: &mut Layout, shown: &Shown<'_, C>) {
    let time = shown.view.frame().time.unwrap_or(0);
    let seconds = layout.clock.local_seconds(time.div_euclid(1_000_000_000));
    let (year, month, day) = civil(seconds.div_euclid(86_400));
    out.format(format_args!("{year:04}-{month:02}-{day:02}"));
}

/// A writer of newline-delimited JSON for Elasticsearch, two lines a frame.
#[derive(Debug)]
pub struct Ek {
    octets: bool,
    selection: Selection,
    text: String,
}

impl Ek {
    /// A writer; with `octets` the octets of each field stand before its values (`-x`).
    pub fn new(octets: bool, selection: Selection) -> Self {
        Ek { octets, selection, text: String::new() }
    }

    fn open<C: Collector>(&self, out: &mut Text, layout: &mut Layout, shown: &Shown<'_, C>) {
        out.str("{\"index\":{\"_index\":\"packets-");
        write_day(out, layout, shown);
        out.str("\",\"_type\":\"doc\"}}\n{\"timestamp\":\"");
        let millis = shown.view.frame().time.unwrap_or(0).div_euclid(1_000_000);
        out.format(format_args!("{millis}\",\"layers\":{{"));
    }

    /// Writes a frame's tree.
    pub fn write<C: Collector>(
        &mut self,
        out: &mut Text,
        layout: &mut Layout,
        shown: &Shown<'_, C>,
    ) {
        self.open(out, layout, shown);
        let outline = shown.view.outline();
        let tree = Outline(&outline);
        let mut writer = EkWriter { ek: self, view: &shown.view, tree, zone: layout.clock.zone() };
        let mut first = true;
        writer.siblings(out, tree.top().collect(), &mut first, 0, true);
        out.str("}}\n");
    }

    /// Writes a frame's chosen fields.
    pub fn write_fields<C: Collector>(
        &mut self,
        out: &mut Text,
        layout: &mut Layout,
        fields: &mut Fields,
        shown: &Shown<'_, C>,
    ) {
        self.open(out, layout, shown);
        let mut first = true;
        fields.each(layout, shown, &mut |name, values| {
            if !std::mem::replace(&mut first, false) {
                out.byte(b',');
            }
            write_string(out, &name.replace('.', "_"));
            out.str(":[");
            for (i, value) in values.iter().enumerate() {
                if i != 0 {
                    out.byte(b',');
                }
                write_string(out, value);
            }
            out.byte(b']');
        });
        out.str("}}\n");
    }
}

struct EkWriter<'w, 'a, C: Collector> {
    ek: &'w mut Ek,
    view: &'w View<'a, C>,
    tree: Outline<'w>,
    zone: &'w TimeZone,
}

impl<C: Collector> EkWriter<'_, '_, C> {
    /// Writes siblings, those of one name together, and after each the children of all of its name.
    fn siblings(
        &mut self,
        out: &mut Text,
        places: Vec<usize>,
        first: &mut bool,
        depth: usize,
        chosen: bool,
    ) {
        let mut groups: Vec<(Option<u32>, Group)> = Vec::new();
        for place in places {
            let node = self.tree.0.get(place).and_then(|(index, _)| self.view.node(*index));
            let Some(node) = node else { continue };
            let key = node.id().map(|id| id.0);
            match groups.iter_mut().find(|(known, _)| *known == key) {
                Some((_, group)) => group.push(place),
                None => groups.push((key, vec![place])),
            }
        }
        for (_, group) in groups {
            self.group(out, &group, first, depth, chosen);
        }
    }

    fn key(&mut self, out: &mut Text, first: &mut bool, node: &NodeRef<'_, C>, suffix: &str) {
        if !std::mem::replace(first, false) {
            out.byte(b',');
        }
        self.ek.text.clear();
        if let (Some(def), Some(id)) = (node.def(), node.id()) {
            // Fields carry their protocol's name; what stands for a protocol does not.
            if def.kind != FieldType::Protocol && def.short().is_empty() {
                use lamna_fields::Schema;
                let registry = node.view().registry();
                let protocol = registry.protocol(registry.protocol_of(id));
                self.ek.text.push_str(protocol.name());
                self.ek.text.push('_');
            }
            self.ek.text.push_str(def.name);
        } else {
            self.ek.text.push_str("text");
        }
        self.ek.text.push_str(suffix);
        let key = self.ek.text.replace('.', "_");
        write_string(out, &key);
        out.byte(b':');
    }

    fn group(
        &mut self,
        out: &mut Text,
        group: &[usize],
        first: &mut bool,
        depth: usize,
        chosen: bool,
    ) {
        let view = *self.view;
        let tree = self.tree;
        let nodes: Vec<NodeRef<'_, C>> =
            group.iter().filter_map(|place| view.node(tree.0.get(*place)?.0)).collect();
        let Some(head) = nodes.first() else { return };
        let def = head.def();
        let is_protocol = def.is_some_and(|def| def.kind == FieldType::Protocol);
        let name = def.map_or("text", |def| def.name);
        let open = !chosen || self.ek.selection.opens(name);
        let chosen = chosen && !self.ek.selection.is_deep();
        if self.ek.octets && def.is_some_and(|def| !is_detached(def)) && !head.is_empty() {
            self.key(out, first, head, "_raw");
            list(out, &nodes, |out, node| {
                out.byte(b'"');
                if let Some(def) = node.def() {
                    write_hex(out, def, node);
                }
                out.byte(b'"');
            });
        }
        self.key(out, first, head, "");
        if !open {
            return list(out, &nodes, |out, _| {
                out.str("{\"filtered\":");
                write_string(out, name);
                out.byte(b'}');
            });
        }
        if is_protocol {
            let this = self;
            let places = group.to_vec();
            return list(out, &places, |out, place| {
                out.byte(b'{');
                if depth < MAX_DEPTH {
                    let children = this.tree.children(*place).collect();
                    this.siblings(out, children, &mut true, depth + 1, chosen);
                }
                out.byte(b'}');
            });
        }
        let zone = self.zone;
        let mut text = String::new();
        list(out, &nodes, |out, node| write_ek_value(out, node, zone, &mut text));
        if depth < MAX_DEPTH {
            let children = group.iter().flat_map(|place| tree.children(*place)).collect();
            self.siblings(out, children, first, depth + 1, chosen);
        }
    }
}

/// Writes one thing as it is, several as an array.
fn list<T>(out: &mut Text, things: &[T], mut write: impl FnMut(&mut Text, &T)) {
    let several = things.len() != 1;
    if several {
        out.byte(b'[');
    }
    for (i, thing) in things.iter().enumerate() {
        if i != 0 {
            out.byte(b',');
        }
        write(out, thing);
    }
    if several {
        out.byte(b']');
    }
}

fn write_ek_value<C: Collector>(
    out: &mut Text,
    node: &NodeRef<'_, C>,
    zone: &TimeZone,
    text: &mut String,
) {
    text.clear();
    let Some(def) = node.def() else {
        node.write_bare_label(text, zone);
        return write_string(out, text);
    };
    match node.value() {
        Value::None => out.str("null"),
        Value::Bool(b) => out.str(if b { "true" } else { "false" }),
        Value::AbsoluteTime(nanos) => {
            let seconds = nanos.div_euclid(1_000_000_000) as i64;
            let (year, month, day) = civil(seconds.div_euclid(86_400));
            let clock = seconds.rem_euclid(86_400);
            let (h, m, s) = (clock / 3600, clock / 60 % 60, clock % 60);
            out.format(format_args!("\"{year:04}-{month:02}-{day:02}T{h:02}:{m:02}:{s:02}"));
            write_fraction(out, nanos.rem_euclid(1_000_000_000) as u64, 9);
            out.str("Z\"");
        }
        value => {
            // Writing to a String cannot fail.
            let _ = def.write_show(text, &value, zone);
            write_string(out, text);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_escape_what_json_forbids() {
        let mut out = Text::new();
        write_string(&mut out, "a\"b\\c\r\n\u{1}é/");
        assert_eq!(out.as_str(), "\"a\\\"b\\\\c\\r\\n\\u0001é/\"");
    }
}
