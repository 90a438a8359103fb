//! External data representation (RFC 4506): values of four octets each, one after the other.

use lamna_fields::{Encoding, Field, ProtocolId};

use crate::buf::{Buf, Fault};
use crate::collect::{Collector, Item};
use crate::proto::id;
use crate::walk::{Opened, Walk};

use super::fields as f;

/// Reads values and adds them as it goes.
pub(crate) struct Xdr<'r, 'a, 'b, C: Collector> {
    pub(crate) w: &'r mut Walk<'a, C>,
    pub(crate) b: Buf<'b>,
    /// Where the next value begins.
    pub(crate) at: usize,
    /// What was [said](Xdr::say).
    pub(crate) said: String,
}

impl<'r, 'a, 'b, C: Collector> Xdr<'r, 'a, 'b, C> {
    /// Values from `at` on.
    pub(crate) fn new(w: &'r mut Walk<'a, C>, b: Buf<'b>, at: usize) -> Self {
        Xdr { w, b, at, said: String::new() }
    }

    /// Runs `inner` with the fields of another protocol.
    pub(crate) fn foreign<R>(
        &mut self,
        protocol: ProtocolId,
        inner: impl FnOnce(&mut Xdr<'_, 'a, 'b, C>) -> R,
    ) -> R {
        let (b, at) = (self.b, self.at);
        let (result, at) = self.w.foreign(protocol, |w| {
            let mut x = Xdr::new(w, b, at);
            let result = inner(&mut x);
            (result, x.at)
        });
        self.at = at;
        result
    }

    /// Adds to Info, and keeps the text for the program's own line.
    pub(crate) fn say(&mut self, text: std::fmt::Arguments<'_>) {
        self.say_apart(text, text);
    }

    /// Adds one text to Info, and keeps another for the program's own line.
    pub(crate) fn say_apart(
        &mut self,
        info: std::fmt::Arguments<'_>,
        line: std::fmt::Arguments<'_>,
    ) {
        self.w.info_append(info);
        if self.w.labels() {
            self.said.push_str(&line.to_string());
        }
    }

    /// The next four octets, which stay there.
    pub(crate) fn peek(&self) -> Result<u32, Fault> {
        self.b.u32(self.at)
    }

    /// Adds four octets.
    pub(crate) fn u32(&mut self, field: Field) -> Result<(u32, Item), Fault> {
        let value = self.b.u32(self.at)?;
        let item = self.w.item(field, &self.b, self.at, 4)?;
        self.at += 4;
        Ok((value, item))
    }

    /// Adds eight octets.
    pub(crate) fn u64(&mut self, field: Field) -> Result<u64, Fault> {
        let value = self.b.u64(self.at)?;
        self.w.item(field, &self.b, self.at, 8)?;
        self.at += 8;
        Ok(value)
    }

    /// Adds octets of a fixed number.
    pub(crate) fn fixed(&mut self, field: Field, len: usize) -> Result<Item, Fault> {
        let item = self.w.item(field, &self.b, self.at, len)?;
        self.at += len;
        Ok(item)
    }

    /// Begins a group of values that is called `title`; [`Xdr::end`] ends it.
    pub(crate) fn begin(&mut self, title: &str) -> Result<Group, Fault> {
        let item = self.w.text(&self.b, self.at, 0, format_args!("{title}"))?;
        Ok(Group { item, start: self.at, opened: self.w.open(item) })
    }

    /// Ends a group.
    pub(crate) fn end(&mut self, group: Group) {
        self.w.set_len(group.item, self.at - group.start);
        self.w.close(group.opened);
    }

    /// Ends a group that is shown over `len` octets, however many it has.
    pub(crate) fn end_as(&mut self, group: Group, len: usize) {
        self.w.set_len(group.item, len);
        self.w.close(group.opened);
    }

    /// Adds whether another element of a list follows.
    pub(crate) fn follows(&mut self) -> Result<bool, Fault> {
        let (b, at) = (self.b, self.at);
        let value = b.u32(at)?;
        self.w.foreign(id::RPC, |w| w.item(f::VALUE_FOLLOWS, &b, at, 4))?;
        self.at += 4;
        Ok(value != 0)
    }

    /// Adds how many elements an array has.
    pub(crate) fn array_len(&mut self) -> Result<u32, Fault> {
        let (b, at) = (self.b, self.at);
        let count = b.u32(at)?;
        self.w.foreign(id::RPC, |w| w.item(f::ARRAY_LEN, &b, at, 4))?;
        self.at += 4;
        Ok(count)
    }

    /// Adds text of any length; it.
    pub(crate) fn string(&mut self, field: Field) -> Result<String, Fault> {
        let len = self.b.u32(self.at)? as usize;
        let octets = self.b.bytes(self.at + 4, len)?;
        let text = Encoding::Latin1.text(octets);
        let title = self.w.def(field).title;
        let shown = if len == 0 { "<EMPTY>" } else { text.as_str() };
        let whole = 4 + len.next_multiple_of(4);
        self.b.check(self.at, whole)?;
        let item = self.w.text(&self.b, self.at, whole, format_args!("{title}: {shown}"))?;
        let opened = self.w.open(item);
        let (b, at) = (self.b, self.at);
        self.w.foreign(id::RPC, |w| w.item(f::OPAQUE_LENGTH, &b, at, 4))?;
        let item = self.w.string(field, &b, at + 4, len, format_args!("{text}"))?;
        self.w.label(item, format_args!("contents: {shown}"));
        self.fill(at + 4 + len, whole - 4 - len)?;
        self.w.close(opened);
        self.at += whole;
        Ok(text)
    }

    /// Adds octets of any length, which are called `title`; how many there are.
    pub(crate) fn opaque(&mut self, field: Field, title: &str) -> Result<usize, Fault> {
        let len = self.b.u32(self.at)? as usize;
        let whole = 4usize.saturating_add(len.next_multiple_of(4));
        self.b.check(self.at, whole)?;
        let item = self.w.text(&self.b, self.at, whole, format_args!("{title}: <DATA>"))?;
        let opened = self.w.open(item);
        let (b, at) = (self.b, self.at);
        self.w.foreign(id::RPC, |w| w.item(f::OPAQUE_LENGTH, &b, at, 4))?;
        let item = self.w.item(field, &b, at + 4, len)?;
        self.w.label(item, format_args!("contents: <DATA>"));
        self.fill(at + 4 + len, whole - 4 - len)?;
        self.w.close(opened);
        self.at += whole;
        Ok(len)
    }

    fn fill(&mut self, at: usize, len: usize) -> Result<(), Fault> {
        if len == 0 {
            return Ok(());
        }
        let b = self.b;
        let item = self.w.foreign(id::RPC, |w| w.item(f::FILL_BYTES, &b, at, len))?;
        self.w.label(item, format_args!("fill bytes: opaque data"));
        Ok(())
    }
}

/// Values under one item.
pub(crate) struct Group {
    pub(crate) item: Item,
    start: usize,
    opened: Opened,
}
