//! Adding fields to a walk.

use std::fmt;

use lamna_fields::{
    Encoding, Field, FieldDef, FieldId, FieldType, ProtocolId, Strings, Value, decode,
};

use super::{REST, Walk};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item, Node, Stored, TEXT, flag};

impl<'a, C: Collector> Walk<'a, C> {
    /// Adds a field whose value is in the octets, in network order (text in UTF-8).
    #[inline(always)]
    pub fn item(
        &mut self,
        field: Field,
        b: &Buf<'_>,
        offset: usize,
        len: usize,
    ) -> Result<Item, Fault> {
        self.item_as(field, b, offset, len, Encoding::Big)
    }

    /// Adds a field whose value is in the octets, least significant first.
    #[inline(always)]
    pub fn item_le(
        &mut self,
        field: Field,
        b: &Buf<'_>,
        offset: usize,
        len: usize,
    ) -> Result<Item, Fault> {
        self.item_as(field, b, offset, len, Encoding::Little)
    }

    /// Adds a field whose value is in the octets in this encoding. With [`REST`] as `len` it
    /// covers everything captured from `offset`.
    #[inline(always)]
    pub fn item_as(
        &mut self,
        field: Field,
        b: &Buf<'_>,
        offset: usize,
        len: usize,
        encoding: Encoding,
    ) -> Result<Item, Fault> {
        let len = if len == REST { b.len().saturating_sub(offset) } else { len };
        // One call for what is wanted and for what is not there: this is compiled in at ten thousands of places.
        if b.check(offset, len).is_err() || (C::FIELDS && self.collector.wants(self.id(field))) {
            return self.put_octets(field, b, offset, len, encoding);
        }
        Ok(Item::NONE)
    }

    /// How long a field is whose end was not captured or lies behind that of its protocol: as long as what is there, if it
    /// has no value of its own.
    #[cold]
    #[inline(never)]
    fn cut_len(
        &self,
        field: Field,
        b: &Buf<'_>,
        offset: usize,
        fault: Fault,
    ) -> Result<usize, Fault> {
        let protocol = match self.layers.as_slice().last() {
            // Without fields, nobody keeps track of the protocol at hand.
            Some(layer) if !C::FIELDS && self.borrower.is_none() => layer.protocol,
            _ => self.protocol,
        };
        let def = self.registry.protocol(protocol).fields().get(usize::from(field.0));
        let is_bare =
            def.is_some_and(|def| matches!(def.kind, FieldType::None | FieldType::Protocol));
        if matches!(fault, Fault::Short | Fault::Malformed) && is_bare && offset <= b.len() {
            return Ok(b.len() - offset);
        }
        Err(fault)
    }

    /// Stores a node. Out of line, and made of its parts right in its place: a node that is first put together
    /// elsewhere costs several times as much to copy.
    #[inline(never)]
    #[expect(clippy::too_many_arguments, reason = "the parts of a node")]
    fn put(
        &mut self,
        field: FieldId,
        b: &Buf<'_>,
        offset: usize,
        len: usize,
        stored: Stored,
        value: u64,
        flags: u8,
    ) -> Item {
        let mut node = self.node(field, b, offset, len, stored, value);
        node.flags = flags;
        self.collector.put_in_room(node).unwrap_or_else(|| self.collector.put(node))
    }

    /// Stores a node with the value that is in its octets, if they are there and it is wanted. Most fields are numbers
    /// that are there, and most lists have room: whatever else there is has a place of its own, so that this needs
    /// nothing but registers.
    #[inline(never)]
    fn put_octets(
        &mut self,
        field: Field,
        b: &Buf<'_>,
        offset: usize,
        len: usize,
        encoding: Encoding,
    ) -> Result<Item, Fault> {
        let id = self.id(field);
        let is_there = offset.checked_add(len).is_some_and(|end| end <= b.len());
        if C::FIELDS && is_there && self.collector.wants(id) && !self.registry.is_text(id) {
            let node = self.node(id, b, offset, len, Stored::Octets(encoding), 0);
            if let Some(item) = self.collector.put_in_room(node) {
                return Ok(item);
            }
        }
        self.put_any_octets(field, b, offset, len, encoding)
    }

    /// [`Walk::put_octets`] of what is out of the ordinary.
    #[inline(never)]
    fn put_any_octets(
        &mut self,
        field: Field,
        b: &Buf<'_>,
        offset: usize,
        mut len: usize,
        mut encoding: Encoding,
    ) -> Result<Item, Fault> {
        if let Err(fault) = b.check(offset, len) {
            len = self.cut_len(field, b, offset, fault)?;
        }
        let id = self.id(field);
        if !C::FIELDS || !self.collector.wants(id) {
            return Ok(Item::NONE);
        }
        let is_text = self.registry.is_text(id);
        if is_text
            && matches!(encoding, Encoding::Big | Encoding::Little)
            && self.registry.is_utf8(id)
        {
            encoding = Encoding::Utf8;
        }
        let (mut stored, mut value) = (Stored::Octets(encoding), 0);
        if is_text {
            let def = self.registry.defs()[id.0 as usize];
            let bytes = b.captured().get(offset..offset + len).unwrap_or(&[]);
            if decode(def, bytes, encoding).is_none()
                && let Some(nodes) = self.collector.nodes()
            {
                value = nodes.keep_text(&encoding.text(bytes));
                stored = Stored::Text;
            }
        }
        let node = self.node(id, b, offset, len, stored, value);
        let item = self.collector.put(node);
        if is_text
            && self.registry.defs()[id.0 as usize].kind == FieldType::String
            && matches!(
                encoding,
                Encoding::Big | Encoding::Little | Encoding::Ascii | Encoding::Utf8
            )
        {
            let bytes = b.captured().get(offset..offset + len).unwrap_or(&[]);
            crate::proto::malformed::stray(self, item, bytes);
        }
        Ok(item)
    }

    #[inline(always)]
    fn node(
        &self,
        field: FieldId,
        b: &Buf<'_>,
        offset: usize,
        len: usize,
        stored: Stored,
        value: u64,
    ) -> Node {
        Node {
            field,
            start: b.start().wrapping_add(offset as u32),
            len: len as u32,
            parent: 0,
            value,
            label: 0,
            stored,
            source: b.source(),
            flags: 0,
            layer: self.layer,
        }
    }

    /// Adds fields of these lengths one after the other, from `offset` on, in this encoding; where what follows begins.
    /// For headers that are plain lists of fields.
    pub fn row_as(
        &mut self,
        b: &Buf<'_>,
        offset: usize,
        fields: &[(Field, usize)],
        encoding: Encoding,
    ) -> Result<usize, Fault> {
        let mut at = offset;
        for (field, len) in fields {
            self.item_as(*field, b, at, *len, encoding)?;
            at += len;
        }
        Ok(at)
    }

    /// [`Walk::row_as`] in network order.
    pub fn row(
        &mut self,
        b: &Buf<'_>,
        offset: usize,
        fields: &[(Field, usize)],
    ) -> Result<usize, Fault> {
        self.row_as(b, offset, fields, Encoding::Big)
    }

    /// [`Walk::row_as`], least significant octets first.
    pub fn row_le(
        &mut self,
        b: &Buf<'_>,
        offset: usize,
        fields: &[(Field, usize)],
    ) -> Result<usize, Fault> {
        self.row_as(b, offset, fields, Encoding::Little)
    }

    /// Adds a number, boolean, time (in nanoseconds), float (its bits) or short address that the
    /// walk worked out, over these octets.
    #[inline(always)]
    pub fn number(
        &mut self,
        field: Field,
        b: &Buf<'_>,
        offset: usize,
        len: usize,
        value: u64,
    ) -> Result<Item, Fault> {
        let len = if len == REST { b.len().saturating_sub(offset) } else { len };
        b.check(offset, len)?;
        if C::FIELDS && self.collector.wants(self.id(field)) {
            return Ok(self.put_number(self.id(field), b, offset, len, value, 0));
        }
        Ok(Item::NONE)
    }

    #[inline]
    pub(super) fn put_number(
        &mut self,
        id: FieldId,
        b: &Buf<'_>,
        offset: usize,
        len: usize,
        value: u64,
        flags: u8,
    ) -> Item {
        self.put(id, b, offset, len, Stored::Number, value, flags)
    }

    /// Adds a number that is not in the octets, in brackets, at `offset`. Never faults.
    #[inline(always)]
    pub fn generated(&mut self, field: Field, b: &Buf<'_>, offset: usize, value: u64) -> Item {
        if C::FIELDS && self.collector.wants(self.id(field)) {
            return self.put_number(self.id(field), b, offset, 0, value, flag::GENERATED);
        }
        Item::NONE
    }

    /// Adds a signed time or number that is not in the octets, in brackets. Never faults.
    #[inline(always)]
    pub fn generated_signed(
        &mut self,
        field: Field,
        b: &Buf<'_>,
        offset: usize,
        value: i64,
    ) -> Item {
        self.generated(field, b, offset, value as u64)
    }

    /// Adds text that is not in the octets, in brackets, at `offset`. Never faults.
    #[inline]
    pub fn generated_string(
        &mut self,
        field: Field,
        b: &Buf<'_>,
        offset: usize,
        text: fmt::Arguments<'_>,
    ) -> Item {
        if C::FIELDS && self.collector.wants(self.id(field)) {
            let id = self.id(field);
            let value = self.collector.nodes().map_or(0, |n| n.keep_text_of(text));
            return self.put(id, b, offset, 0, Stored::Text, value, flag::GENERATED);
        }
        Item::NONE
    }

    /// Adds text that the walk made, over these octets.
    #[inline]
    pub fn string(
        &mut self,
        field: Field,
        b: &Buf<'_>,
        offset: usize,
        len: usize,
        text: fmt::Arguments<'_>,
    ) -> Result<Item, Fault> {
        let len = if len == REST { b.len().saturating_sub(offset) } else { len };
        b.check(offset, len)?;
        if C::FIELDS && self.collector.wants(self.id(field)) {
            let id = self.id(field);
            let value = self.collector.nodes().map_or(0, |n| n.keep_text_of(text));
            return Ok(self.put(id, b, offset, len, Stored::Text, value, 0));
        }
        Ok(Item::NONE)
    }

    /// Adds text that the walk made at the beginning of `b`, up to `room` octets of it. Never faults.
    pub(crate) fn string_up_to(
        &mut self,
        field: Field,
        b: &Buf<'_>,
        room: usize,
        text: fmt::Arguments<'_>,
    ) -> Item {
        let id = self.id(field);
        if !C::FIELDS || !self.collector.wants(id) {
            return Item::NONE;
        }
        let value = self.collector.nodes().map_or(0, |n| n.keep_text_up_to(room, text));
        self.put(id, b, 0, 0, Stored::Text, value, 0)
    }

    /// Adds octets that the walk made (or an IPv6 address, or a GUID), over these octets.
    #[inline]
    pub fn octets(
        &mut self,
        field: Field,
        b: &Buf<'_>,
        offset: usize,
        len: usize,
        value: &[u8],
    ) -> Result<Item, Fault> {
        let len = if len == REST { b.len().saturating_sub(offset) } else { len };
        b.check(offset, len)?;
        if C::FIELDS && self.collector.wants(self.id(field)) {
            let id = self.id(field);
            let value = self.collector.nodes().map_or(0, |n| n.keep_blob(value));
            return Ok(self.put(id, b, offset, len, Stored::Blob, value, 0));
        }
        Ok(Item::NONE)
    }

    /// Adds a field that stands for others ([`FieldDef::members`]) over the octets of one of them, hidden.
    /// Whole trees list it; filters never see it, because they read the members.
    #[inline(always)]
    pub fn alias(&mut self, field: Field, b: &Buf<'_>, offset: usize, len: usize) -> Walked {
        b.check(offset, len)?;
        if self.wants_copy(field) {
            let item = self.item(field, b, offset, len)?;
            self.hide(item);
        }
        Ok(())
    }

    /// Adds a line of text that is no field.
    #[inline]
    pub fn text(
        &mut self,
        b: &Buf<'_>,
        offset: usize,
        len: usize,
        text: fmt::Arguments<'_>,
    ) -> Result<Item, Fault> {
        let len = if len == REST { b.len().saturating_sub(offset) } else { len };
        b.check(offset, len)?;
        if C::FIELDS && self.collector.wants_line() {
            let item = self.put(TEXT, b, offset, len, Stored::Number, 0, 0);
            self.label(item, text);
            return Ok(item);
        }
        Ok(Item::NONE)
    }

    /// Adds a field of another protocol's table by its id: `w.foreign(id, |w| w.item(...))`.
    #[inline]
    pub fn foreign<R>(&mut self, protocol: ProtocolId, add: impl FnOnce(&mut Self) -> R) -> R {
        let (kept, base, borrower) = (self.protocol, self.base, self.borrower);
        self.borrower = Some(borrower.unwrap_or(kept));
        self.protocol = protocol;
        self.base = self.registry.base(protocol);
        let result = add(self);
        (self.protocol, self.base, self.borrower) = (kept, base, borrower);
        result
    }

    /// Works for `protocol`, which has no layer of its own: notes are its own.
    pub(crate) fn on_behalf<R>(
        &mut self,
        protocol: ProtocolId,
        work: impl FnOnce(&mut Self) -> R,
    ) -> R {
        let kept = self.borrower.replace(protocol);
        let result = work(self);
        self.borrower = kept;
        result
    }

    /// The protocol that is at work: the one that the walk is in, or the one that borrows its fields.
    pub(crate) fn at_work(&self) -> ProtocolId {
        self.borrower.unwrap_or(self.protocol)
    }

    /// The definition of a field of the current protocol.
    pub fn def(&self, field: Field) -> &'static FieldDef {
        self.registry.defs()[self.id(field).0 as usize]
    }

    /// The word that a field's table has for a number.
    pub fn word(&self, field: Field, value: u64) -> Option<&'static str> {
        match self.def(field).strings {
            Strings::None => None,
            _ => self.def(field).word(&Value::Uint(value)),
        }
    }

    /// The protocol that the walk is in.
    pub fn protocol(&self) -> ProtocolId {
        self.protocol
    }

    pub(crate) fn put_foreign(
        &mut self,
        id: FieldId,
        b: &Buf<'_>,
        offset: usize,
        len: usize,
        value: u64,
    ) -> Item {
        if C::FIELDS && self.collector.wants(id) {
            return self.put_number(id, b, offset, len, value, 0);
        }
        Item::NONE
    }
}
