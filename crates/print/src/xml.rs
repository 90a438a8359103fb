//! `-T pdml` and `-T psml`.

use lamna_dissect::proto::id;
use lamna_dissect::{Collector, NodeRef};
use lamna_fields::{FieldType, Value};
use lamna_session::{ColourRule, Shown};

use crate::CREATOR;
use crate::fields::Fields;
use crate::selection::Selection;
use crate::tree::protocol_of;
use lamna_session::Layout;
use lamna_session::Text;

/// Writes text with the characters escaped that XML gives a meaning.
pub fn write_escaped(out: &mut Text, text: &str) {
    let special = |b: u8| {
        matches!(b, b'&' | b'<' | b'>' | b'"' | b'\'' | 0x7f)
            || (b < b' ' && !matches!(b, b'\t' | b'\n' | b'\r'))
    };
    let mut rest = text;
    while let Some(at) = rest.bytes().position(special) {
        // What is looked for is ASCII: both sides are whole characters.
        let (plain, tail) = rest.split_at(at);
        out.str(plain);
        match tail.as_bytes()[0] {
            b'&' => out.str("&amp;"),
            b'<' => out.str("&lt;"),
            b'>' => out.str("&gt;"),
            b'"' => out.str("&quot;"),
            b'\'' => out.str("&#x27;"),
            // XML has no way to write these.
            control => out.format(format_args!("\\x{control:x}")),
        }
        rest = &tail[1..];
    }
    out.str(rest);
}

/// What stands before the first packet of a PDML file.
pub fn write_pdml_begin(out: &mut Text, layout: &mut Layout, now: i64, capture: &str) {
    out.str("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    out.str("<?xml-stylesheet type=\"text/xsl\" href=\"pdml2html.xsl\"?>\n");
    out.format(format_args!("<pdml version=\"0\" creator=\"{CREATOR}\" time=\""));
    layout.clock.write_calendar(out, now);
    out.str("\" capture_file=\"");
    write_escaped(out, capture);
    out.str("\">\n");
}

/// What stands after the last packet of a PDML file.
pub fn write_pdml_end(out: &mut Text) {
    out.str("</pdml>\n");
}

/// Begins a packet, in the colours of a rule if it has any.
pub fn write_packet(out: &mut Text, colours: Option<&ColourRule>) {
    let Some(rule) = colours else { return out.str("<packet>\n") };
    let ((r, g, b), (x, y, z)) = (rule.foreground, rule.background);
    out.format(format_args!(
        "<packet foreground='#{r:02x}{g:02x}{b:02x}' background='#{x:02x}{y:02x}{z:02x}'>\n"
    ));
}

/// A writer of PDML packets.
#[derive(Debug, Default)]
pub struct Pdml {
    selection: Selection,
    text: String,
}

impl Pdml {
    /// A writer that shows what is selected.
    pub fn new(selection: Selection) -> Self {
        Pdml { selection, text: String::new() }
    }

    /// Writes a frame's chosen fields, and ends the packet.
    pub fn write_fields<C: Collector>(
        &mut self,
        out: &mut Text,
        layout: &mut Layout,
        fields: &mut Fields,
        shown: &Shown<'_, C>,
    ) {
        self.write_general(out, layout, shown);
        fields.each(layout, shown, &mut |name, values| {
            for value in values {
                out.format(format_args!("  <field name=\"{name}\" value=\""));
                write_escaped(out, value);
                out.str("\"/>\n");
            }
        });
        out.str("</packet>\n\n\n");
    }

    /// Writes a frame's tree, and ends the packet.
    pub fn write<C: Collector>(&mut self, out: &mut Text, layout: &Layout, shown: &Shown<'_, C>) {
        self.write_general(out, layout, shown);
        let view = &shown.view;
        let outline = view.outline();
        // What has to be closed: at which depth, how far in, and with what.
        let mut open: Vec<Open> = Vec::new();
        let mut wrapped = 0;
        // The depth below which everything is left out, or shown whatever it is.
        let (mut left_out, mut deep) = (usize::MAX, usize::MAX);
        for (at, (index, depth)) in outline.iter().enumerate() {
            if *depth > left_out {
                continue;
            }
            left_out = usize::MAX;
            if *depth <= deep {
                deep = usize::MAX;
            }
            let Some(node) = view.node(*index) else { continue };
            close(out, &mut open, *depth);
            let has_children = outline.get(at + 1).is_some_and(|(_, next)| next > depth);
            let is_expert = protocol_of(&node, view) == Some(id::EXPERT);
            let protocol = protocol_of(&node, view).filter(|_| !is_expert);
            let is_proto = protocol.is_some_and(|id| id != id::DATA);
            if *depth == 0 {
                // A note that stands by itself is a field without a protocol around it.
                let wraps = !is_proto && !is_expert;
                wrapped = usize::from(wraps);
                if wraps {
                    out.str("  <proto name=\"fake-field-wrapper\">\n");
                    open.push(Open { depth: 0, indent: 2, tag: "</proto>\n" });
                }
            }
            let indent = 2 + (depth + wrapped) * 2;
            out.blanks(indent);
            self.write_node(out, layout, &node, protocol);
            let tag = if is_proto { "</proto>\n" } else { "</field>\n" };
            if !has_children {
                out.str("/>\n");
                continue;
            }
            out.str(">\n");
            // As tshark has it, what is wrapped ends one step further left than it begins.
            open.push(Open { depth: *depth, indent: indent - 2 * wrapped, tag });
            let name = node.def().map_or("text", |def| def.name);
            if *depth > deep {
                continue;
            }
            if self.selection.opens(name) {
                if self.selection.is_deep() {
                    deep = *depth;
                }
            } else {
                out.blanks(indent + 2);
                out.format(format_args!("<field name=\"filtered\" value=\"{name}\" />\n"));
                left_out = *depth;
            }
        }
        close(out, &mut open, 0);
        out.str("</packet>\n\n\n");
    }

    fn write_general<C: Collector>(
        &mut self,
        out: &mut Text,
        layout: &Layout,
        shown: &Shown<'_, C>,
    ) {
        let frame = shown.view.frame();
        let size = frame.len;
        out.format(format_args!(
            "  <proto name=\"geninfo\" pos=\"0\" showname=\"General information\" size=\"{size}\">\n"
        ));
        let captured = shown.view.bytes().len();
        for (name, title, n) in [
            ("num", "Number", u64::from(frame.number)),
            ("len", "Frame Length", u64::from(frame.len)),
            ("caplen", "Captured Length", captured as u64),
        ] {
            out.format(format_args!(
                "    <field name=\"{name}\" pos=\"0\" show=\"{n}\" showname=\"{title}\" \
                 value=\"{n:x}\" size=\"{size}\"/>\n"
            ));
        }
        let time = i128::from(frame.time.unwrap_or(0));
        self.text.clear();
        // Writing to a String cannot fail.
        let _ = lamna_fields::write_absolute(&mut self.text, time, layout.clock.zone(), false);
        out.format(format_args!(
            "    <field name=\"timestamp\" pos=\"0\" show=\"{}\" showname=\"Captured Time\" \
             value=\"",
            self.text
        ));
        let _ = lamna_fields::write_relative(out, time, 9);
        out.format(format_args!("\" size=\"{size}\"/>\n  </proto>\n"));
    }

    /// Writes a node's tag up to, and without, its end.
    fn write_node<C: Collector>(
        &mut self,
        out: &mut Text,
        layout: &Layout,
        node: &NodeRef<'_, C>,
        protocol: Option<lamna_fields::ProtocolId>,
    ) {
        let zone = layout.clock.zone();
        let Some(def) = node.def() else {
            out.str("<field name=\"\" show=\"");
            self.text.clear();
            node.write_bare_label(&mut self.text, zone);
            write_escaped(out, &self.text);
            out.format(format_args!("\" size=\"{}\" pos=\"{}", node.len(), place(node)));
            if !node.is_empty() {
                out.str("\" value=\"");
                write_covered(out, node);
            }
            return out.byte(b'"');
        };
        if protocol == Some(id::DATA) {
            out.str("<field name=\"data\" value=\"");
            out.hex_all(node.covered());
            return out.byte(b'"');
        }
        out.str(if protocol.is_some() { "<proto name=\"" } else { "<field name=\"" });
        out.str(def.name);
        self.text.clear();
        node.write_bare_label(&mut self.text, zone);
        out.str("\" showname=\"");
        write_escaped(out, &self.text);
        if node.is_hidden() {
            out.str("\" hide=\"yes");
        }
        out.format(format_args!("\" size=\"{}\" pos=\"{}", node.len(), place(node)));
        match def.kind {
            FieldType::Protocol => {}
            FieldType::None => out.str("\" show=\"\" value=\""),
            _ => {
                out.str("\" show=\"");
                self.text.clear();
                let value = node.value();
                let _ = def.write_show(&mut self.text, &value, zone);
                write_escaped(out, &self.text);
                if !node.is_empty() {
                    out.str("\" value=\"");
                    if def.mask != 0 {
                        write_masked(out, &value);
                        out.str("\" unmaskedvalue=\"");
                    }
                    write_covered(out, node);
                }
            }
        }
        out.byte(b'"');
    }
}

/// Where PDML says that a node lies: one that begins before its parent (in octets of another
/// source, mostly) is counted from there.
fn place<C: Collector>(node: &NodeRef<'_, C>) -> usize {
    let outer = node.parent().and_then(|index| node.view().node(index)).map_or(0, |n| n.start());
    if node.start() < outer { outer + node.start() } else { node.start() }
}

/// Writes the octets of an item; of one that goes on behind the end of what was captured it is only said that it does.
fn write_covered<C: Collector>(out: &mut Text, node: &NodeRef<'_, C>) {
    let covered = node.covered();
    if covered.len() < node.len() {
        out.str("field length invalid!");
    } else {
        out.hex_all(covered);
    }
}

/// A masked field's number.
pub(crate) fn write_masked(out: &mut Text, value: &Value<'_>) {
    match value.as_u64() {
        Some(n) => out.format(format_args!("{n:X}")),
        None => out.byte(b'0'),
    }
}

/// A tag that has to be closed.
#[derive(Clone, Copy, Debug)]
struct Open {
    depth: usize,
    indent: usize,
    tag: &'static str,
}

fn close(out: &mut Text, open: &mut Vec<Open>, depth: usize) {
    while let Some(last) = open.last().copied()
        && last.depth >= depth
    {
        open.pop();
        out.blanks(last.indent);
        out.str(last.tag);
    }
}

/// What stands before the first packet of a PSML file.
pub fn write_psml_begin(out: &mut Text, layout: &Layout) {
    out.str("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    out.format(format_args!("<psml version=\"0\" creator=\"{CREATOR}\">\n<structure>\n"));
    for column in &layout.columns {
        out.str("<section>");
        write_escaped(out, &column.title);
        out.str("</section>\n");
    }
    out.str("</structure>\n\n");
}

/// What stands after the last packet of a PSML file.
pub fn write_psml_end(out: &mut Text) {
    out.str("</psml>\n");
}

/// Writes a frame's columns as PSML, and ends the packet.
pub fn write_psml<C: Collector>(
    out: &mut Text,
    cell: &mut Text,
    layout: &mut Layout,
    shown: &Shown<'_, C>,
) {
    for i in 0..layout.columns.len() {
        cell.clear();
        layout.write(cell, layout.columns[i].kind, shown);
        out.str("<section>");
        write_escaped(out, cell.as_str());
        out.str("</section>\n");
    }
    out.str("</packet>\n\n");
}
