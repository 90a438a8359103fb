//! Network Data Representation (C706, chapter 14; its form for 64 bits: MS-RPCE, section 2.2.5): numbers lie at multiples of
//! their length, and what pointers inside of structures point to follows behind the whole argument.

use lamna_fields::{Encoding, Field};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::dcerpc::{fields as dcerpc, u32_in};
use crate::proto::id;
use crate::walk::Walk;

/// A type of arguments.
#[derive(Clone, Copy, Debug)]
pub(super) enum Arg {
    /// A number of so many octets.
    Number(Field, u8),
    /// A number of so many octets whose bits are flags.
    Flags(Field, u8, &'static [Field]),
    /// What a pointer under this title points to that is never null and not there itself.
    Ref(&'static str, &'static [Arg]),
    /// A pointer under this title, which may be null, and what it points to.
    Unique(&'static str, &'static [Arg]),
    /// Such a pointer to text; its title says the text or not.
    Name(&'static str, Field, bool),
    /// Text of two octets a character.
    Text(Field),
    /// Text of one octet a character, under a title that says it.
    Octets(&'static str, Field),
    /// A structure.
    Struct(Field, &'static [Arg]),
    /// A choice by a number: its title, its field and the choices.
    Union(&'static str, Field, &'static [(u32, &'static [Arg])]),
    /// As many elements as the number before them says.
    Array(&'static [Arg]),
}

/// Text that a pointer points to: the pointer's title, the field, and whether the title says the text.
type Named = (&'static str, Field, bool);

/// What a pointer inside of a structure points to.
struct Later {
    item: Item,
    args: &'static [Arg],
    text: Option<Named>,
}

/// A place among arguments.
struct Place<'a, 'b> {
    b: &'a Buf<'b>,
    at: usize,
    order: Encoding,
    /// Whether pointers and counts have eight octets.
    is_wide: bool,
}

/// Shows arguments one behind the other.
pub(super) fn walk<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (order, is_wide): (Encoding, bool),
    args: &'static [Arg],
) -> Walked {
    let mut place = Place { b, at: 0, order, is_wide };
    for arg in args {
        let mut later = Vec::new();
        place.one(w, arg, &mut later, true)?;
        place.later(w, later)?;
    }
    Ok(())
}

impl Place<'_, '_> {
    /// Octets of a pointer or count.
    fn width(&self) -> usize {
        if self.is_wide { 8 } else { 4 }
    }

    fn align(&mut self, len: usize) {
        self.at = self.at.next_multiple_of(len);
    }

    fn later<C: Collector>(&mut self, w: &mut Walk<'_, C>, list: Vec<Later>) -> Walked {
        for part in list {
            let start = self.at;
            let opened = w.open(part.item);
            let mut inner = Vec::new();
            if let Some((title, field, says)) = part.text {
                let text = self.text(w, field)?;
                if says {
                    w.label(part.item, format_args!("{title}: {text}"));
                }
            }
            for arg in part.args {
                self.one(w, arg, &mut inner, false)?;
            }
            w.set_len(part.item, self.at - start);
            self.later(w, inner)?;
            w.close(opened);
        }
        Ok(())
    }

    /// One argument or member; what it points to from inside of a structure is put into `later`.
    fn one<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        arg: &'static Arg,
        later: &mut Vec<Later>,
        is_top: bool,
    ) -> Walked {
        match *arg {
            Arg::Number(field, len) => {
                self.number(w, field, len.into())?;
            }
            Arg::Flags(field, len, bits) => self.flags(w, field, len.into(), bits)?,
            Arg::Ref(title, args) => {
                let start = self.at;
                let item = w.text(self.b, start, 0, format_args!("{title}"))?;
                let opened = w.open(item);
                let mut inner = Vec::new();
                for arg in args {
                    self.one(w, arg, &mut inner, false)?;
                }
                self.later(w, inner)?;
                w.close(opened);
                w.set_len(item, self.at - start);
            }
            Arg::Unique(title, args) => self.pointer(w, (title, args, None), later, is_top)?,
            Arg::Name(title, field, says) => {
                self.pointer(w, (title, &[], Some((title, field, says))), later, is_top)?;
            }
            Arg::Text(field) => {
                self.text(w, field)?;
            }
            Arg::Octets(title, field) => self.octets(w, title, field)?,
            Arg::Struct(field, args) => {
                self.align(self.width());
                let start = self.at;
                let item = w.item(field, self.b, start, 0)?;
                let opened = w.open(item);
                for arg in args {
                    self.one(w, arg, later, false)?;
                }
                w.close(opened);
                w.set_len(item, self.at - start);
            }
            Arg::Union(title, field, choices) => {
                self.align(4);
                let start = self.at;
                let choice = u32_in(self.b, start, self.order)?;
                let item = w.text(self.b, start, 4, format_args!("{title}"))?;
                let opened = w.open(item);
                w.item(field, self.b, start, 4)?;
                self.at += 4;
                let known = choices.iter().find(|(number, _)| *number == choice);
                for arg in known.map_or(&[][..], |(_, args)| args) {
                    self.one(w, arg, later, false)?;
                }
                w.close(opened);
                w.set_len(item, self.at - start);
            }
            Arg::Array(args) => {
                let count = self.count(w, dcerpc::ARRAY_MAX_COUNT)?;
                for _ in 0..count {
                    for arg in args {
                        self.one(w, arg, later, false)?;
                    }
                }
            }
        }
        Ok(())
    }

    fn number<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        field: Field,
        len: usize,
    ) -> Result<Item, Fault> {
        self.align(len);
        let item = w.item_as(field, self.b, self.at, len, self.order)?;
        self.at += len;
        Ok(item)
    }

    fn flags<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        field: Field,
        len: usize,
        bits: &[Field],
    ) -> Walked {
        let item = self.number(w, field, len)?;
        let at = self.at - len;
        let octets = self.b.bytes(at, len)?;
        if octets.iter().all(|octet| *octet == 0) {
            w.append(item, format_args!(": (No values set)"));
        }
        let opened = w.open(item);
        for bit in bits {
            w.item_as(*bit, self.b, at, len, self.order)?;
        }
        w.close(opened);
        Ok(())
    }

    /// A pointer: what it points to follows at once, or later where it is inside of a structure.
    fn pointer<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        (title, args, text): (&'static str, &'static [Arg], Option<Named>),
        later: &mut Vec<Later>,
        is_top: bool,
    ) -> Walked {
        self.align(self.width());
        let (b, start, len, order) = (self.b, self.at, self.width(), self.order);
        let is_null = b.bytes(start, len)?.iter().all(|octet| *octet == 0);
        self.at += len;
        if is_null {
            let item = w.foreign(id::DCERPC, |w| w.item(dcerpc::NULL_POINTER, b, start, len))?;
            w.label(item, format_args!("NULL Pointer: {title}"));
            return Ok(());
        }
        let item = w.text(b, start, len, format_args!("{title}"))?;
        let opened = w.open(item);
        let field = if self.is_wide { dcerpc::REFERENT_ID64 } else { dcerpc::REFERENT_ID };
        w.foreign(id::DCERPC, |w| w.item_as(field, b, start, len, order))?;
        w.close(opened);
        let what = Later { item, args, text };
        if is_top {
            self.later(w, vec![what])?;
            w.set_len(item, self.at - start);
        } else {
            later.push(what);
        }
        Ok(())
    }

    /// A count.
    fn count<C: Collector>(&mut self, w: &mut Walk<'_, C>, field: Field) -> Result<u64, Fault> {
        let (b, start, len, order) = (self.b, self.at, self.width(), self.order);
        self.align(len);
        let at = self.at;
        let value = match (self.is_wide, order) {
            (false, order) => u64::from(u32_in(b, at, order)?),
            (true, Encoding::Little) => b.u64_le(at)?,
            (true, _) => b.u64(at)?,
        };
        w.foreign(id::DCERPC, |w| {
            if len == 8 && at > start {
                w.item(dcerpc::NDR_PADDING, b, start, at - start)?;
            }
            w.number(field, b, at, len, value)
        })?;
        self.at += len;
        Ok(value)
    }

    /// The three counts before text; the last one says how many characters are there.
    fn counts<C: Collector>(&mut self, w: &mut Walk<'_, C>) -> Result<usize, Fault> {
        self.count(w, dcerpc::ARRAY_MAX_COUNT)?;
        self.count(w, dcerpc::ARRAY_OFFSET)?;
        let count = self.count(w, dcerpc::ARRAY_ACTUAL_COUNT)?;
        Ok(usize::try_from(count).unwrap_or(usize::MAX))
    }

    fn text<C: Collector>(&mut self, w: &mut Walk<'_, C>, field: Field) -> Result<String, Fault> {
        let len = self.counts(w)?.saturating_mul(2);
        let encoding =
            if self.order == Encoding::Little { Encoding::Utf16Le } else { Encoding::Utf16 };
        let text = encoding.text(self.b.bytes(self.at, len)?);
        let text = text.trim_end_matches('\0').to_owned();
        w.string(field, self.b, self.at, len, format_args!("{text}"))?;
        self.at += len;
        Ok(text)
    }

    fn octets<C: Collector>(&mut self, w: &mut Walk<'_, C>, title: &str, field: Field) -> Walked {
        let start = self.at;
        let item = w.text(self.b, start, 0, format_args!("{title}"))?;
        let opened = w.open(item);
        let len = self.counts(w)?;
        let text = String::from_utf8_lossy(self.b.bytes(self.at, len)?);
        let text = text.trim_end_matches('\0');
        w.string(field, self.b, self.at, len, format_args!("{text}"))?;
        self.at += len;
        w.close(opened);
        w.set_len(item, self.at - start);
        w.label(item, format_args!("{title}: {text}"));
        Ok(())
    }
}
