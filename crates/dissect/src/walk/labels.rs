//! The tree's shape, and what its items say.

use std::fmt;

use lamna_fields::{Field, FieldType};

use super::{Opened, Walk};
use crate::buf::{Buf, Fault};
use crate::collect::{Collector, Item, Stored, flag};
use crate::proto;
use crate::tree::MAX_WHOLE_LABEL;

impl<'a, C: Collector> Walk<'a, C> {
    /// Makes what is added next children of `item`, until [`Walk::close`] with the same token.
    #[inline(always)]
    pub fn open(&mut self, item: Item) -> Opened {
        if C::FIELDS
            && let Some(nodes) = self.collector.nodes()
        {
            let opened = Opened(nodes.parent);
            if item.is_some() {
                nodes.parent = item.0;
            }
            return opened;
        }
        Opened(u32::MAX)
    }

    /// Ends what [`Walk::open`] began. A fault in between needs none: whoever handles it closes.
    #[inline(always)]
    pub fn close(&mut self, opened: Opened) {
        if C::FIELDS
            && let Some(nodes) = self.collector.nodes()
        {
            nodes.parent = opened.0;
        }
    }

    /// Adds the protocol's own item over `len` octets ([`REST`](super::REST): all) and opens it.
    #[inline(always)]
    pub fn open_protocol(
        &mut self,
        b: &Buf<'_>,
        offset: usize,
        len: usize,
    ) -> Result<(Item, Opened), Fault> {
        let item = self.item(Field::PROTOCOL, b, offset, len)?;
        let opened = self.open(item);
        Ok((item, opened))
    }

    /// Replaces an item's whole label.
    #[inline]
    pub fn label(&mut self, item: Item, text: fmt::Arguments<'_>) {
        if C::FIELDS && item.is_some() && self.labels() {
            self.put_label(item, text, false);
        }
    }

    /// Replaces the value part of an item's label; `Title: ` stays.
    #[inline]
    pub fn label_value(&mut self, item: Item, text: fmt::Arguments<'_>) {
        if C::FIELDS && item.is_some() && self.labels() {
            self.put_label(item, text, true);
        }
    }

    #[inline(never)]
    fn put_label(&mut self, item: Item, text: fmt::Arguments<'_>, value_only: bool) {
        if let Some(nodes) = self.collector.nodes() {
            nodes.set_label(item, text, value_only);
        }
    }

    /// Adds to an item's label.
    #[inline]
    pub fn append(&mut self, item: Item, text: fmt::Arguments<'_>) {
        if C::FIELDS && item.is_some() && self.labels() {
            self.append_label(item, text);
        }
    }

    #[inline(never)]
    fn append_label(&mut self, item: Item, text: fmt::Arguments<'_>) {
        let registry = self.registry;
        let Some(nodes) = self.collector.nodes() else { return };
        let Some(node) = nodes.list.get(item.0 as usize).copied() else { return };
        if node.label == 0
            && let Some(def) = registry.try_def(node.field)
        {
            // The octets of a value are not at hand here, only where the label is written.
            let is_bare = matches!(def.kind, FieldType::None | FieldType::Protocol);
            let value = match node.stored {
                Stored::Octets(_) if !is_bare => None,
                _ => crate::tree::stored_value(def, &node, nodes, &[]),
            };
            match value {
                Some(value) => {
                    let mut label = String::new();
                    // Writing to a String cannot fail.
                    let _ = def.write_label(&mut label, &value);
                    nodes.set_label(item, format_args!("{label}"), false);
                }
                None => {
                    nodes.set_label(item, text, false);
                    if let Some(node) = nodes.get_mut(item) {
                        node.flags |= flag::LABEL_BEHIND;
                    }
                    return;
                }
            }
        }
        let title = match registry.try_def(node.field) {
            Some(def) if node.flags & flag::VALUE_LABEL != 0 => def.title.len() + ": ".len(),
            _ => 0,
        };
        let room = MAX_WHOLE_LABEL.saturating_sub(title);
        if let Some(label) = nodes.label_of(&node)
            && node.flags & flag::LABEL_BEHIND == 0
            && label.len() > room
        {
            // What is cut and marked already has room for one octet more.
            let title = registry.try_def(node.field).filter(|_| title > 0).map(|def| def.title);
            let mut whole = title.map_or(String::new(), |title| format!("{title}: "));
            // Writing to a String cannot fail.
            let _ = lamna_fields::escape_control(&mut whole, label);
            let mut cut = crate::tree::cut_label(&whole, title.unwrap_or(""));
            let added = text.to_string();
            cut.push_str(added.get(..1).unwrap_or(""));
            nodes.set_label(item, format_args!("{cut}"), false);
            return;
        }
        nodes.append_label(item, room, text);
    }

    /// Puts text before an item's label; `b` holds the octets that the item covers.
    #[inline]
    pub fn prepend(&mut self, item: Item, b: &Buf<'_>, text: fmt::Arguments<'_>) {
        if C::FIELDS && item.is_some() && self.labels() {
            self.prepend_label(item, b, text);
        }
    }

    #[inline(never)]
    fn prepend_label(&mut self, item: Item, b: &Buf<'_>, text: fmt::Arguments<'_>) {
        let registry = self.registry;
        let Some(nodes) = self.collector.nodes() else { return };
        let Some(node) = nodes.list.get(item.0 as usize).copied() else { return };
        let mut label = text.to_string();
        let own = nodes.label_of(&node);
        let def = registry
            .try_def(node.field)
            .filter(|_| own.is_none() || node.flags & flag::LABEL_BEHIND != 0);
        if let Some(def) = def {
            let at = node.start.wrapping_sub(b.start()) as usize;
            let end = at.saturating_add(node.len as usize);
            let covered = b.captured().get(at..end).unwrap_or(&[]);
            // Writing to a String cannot fail.
            let _ = match crate::tree::stored_value(def, &node, nodes, covered) {
                Some(value) => def.write_label(&mut label, &value),
                None => fmt::Write::write_str(&mut label, def.title),
            };
        } else if node.flags & flag::VALUE_LABEL != 0
            && let Some(def) = registry.try_def(node.field)
        {
            label.push_str(def.title);
            label.push_str(": ");
        }
        label.push_str(own.unwrap_or(""));
        nodes.set_label(item, format_args!("{label}"), false);
    }

    /// Changes how many octets an item covers.
    #[inline]
    pub fn set_len(&mut self, item: Item, len: usize) {
        if C::FIELDS
            && item.is_some()
            && let Some(node) = self.collector.nodes().and_then(|n| n.get_mut(item))
        {
            node.len = len as u32;
        }
    }

    /// Gives an item a number of its own, whatever octets it covers.
    #[inline]
    pub fn set_number(&mut self, item: Item, value: u64) {
        if C::FIELDS
            && item.is_some()
            && let Some(node) = self.collector.nodes().and_then(|n| n.get_mut(item))
        {
            (node.stored, node.value) = (Stored::Number, value);
        }
    }

    /// Marks an item as worked out rather than read: it is shown in brackets.
    #[inline]
    pub fn mark_generated(&mut self, item: Item) {
        self.mark(item, flag::GENERATED);
    }

    /// The item that is added next, for what must be done to the item of another protocol.
    pub(crate) fn next_item(&self) -> Item {
        match self.collector.nodes_ref() {
            Some(nodes) if C::FIELDS => Item(nodes.list.len() as u32),
            _ => Item::NONE,
        }
    }

    /// Hides an item from trees; filters see it.
    #[inline]
    pub fn hide(&mut self, item: Item) {
        self.mark(item, flag::HIDDEN);
    }

    #[inline]
    fn mark(&mut self, item: Item, bits: u8) {
        if C::FIELDS
            && item.is_some()
            && let Some(node) = self.collector.nodes().and_then(|n| n.get_mut(item))
        {
            node.flags |= bits;
        }
    }

    /// Notes something worth an expert's look under `item`: `field` is a row of the protocol's table with
    /// [`Strings::Expert`](lamna_fields::Strings::Expert), whose title is the text.
    pub fn expert(&mut self, field: Field, item: Item) {
        if C::FIELDS {
            let id = self.id(field);
            let title = self.registry.defs()[id.0 as usize].title;
            proto::expert::add(self, id, item, format_args!("{title}"));
        }
    }

    /// An expert note with its own text.
    pub fn expert_text(&mut self, field: Field, item: Item, text: fmt::Arguments<'_>) {
        if C::FIELDS {
            let id = self.id(field);
            proto::expert::add(self, id, item, text);
        }
    }
}
