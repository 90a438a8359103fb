//! Network Data Representation (C706, chapter 14; its form for 64 bits: MS-RPCE, section 2.2.5): numbers lie at multiples of
//! their length, and what pointers inside of structures point to follows behind the whole argument.

use lamna_fields::{Encoding, Field, ProtocolId, Strings};

use super::rights;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::afp::spotlight;
use crate::proto::dcerpc::dcom;
use crate::proto::dcerpc::handles::{self, Act, Call};
use crate::proto::dcerpc::{fields as dcerpc, sid, u16_in, u32_in};
use crate::proto::{filetime, id};
use crate::walk::Walk;

/// A type of arguments.
#[derive(Clone, Copy, Debug)]
pub(in crate::proto::dcerpc) enum Arg {
    /// A number of so many octets.
    Number(Field, u8),
    /// What became of the call, which Info says where it failed.
    Status(Field, Failure),
    /// A number of two octets, which are four in the form for 64 bits.
    Short(Field),
    /// A number of so many octets whose bits are flags.
    Flags(Field, u8, &'static [Field]),
    /// What may be done with something: the field, the title of the rights that only it has, and those.
    Rights(Field, &'static str, &'static [Field]),
    /// A time.
    Time(Field),
    /// A handle, and what the call does with it.
    Handle(Field, Act),
    /// A handle that the call closes, whose name Info says.
    Ended(Field),
    /// A security identifier under this title.
    Sid(&'static str),
    /// What a pointer under this title points to that is never null and not there itself.
    Ref(&'static str, &'static [Arg]),
    /// A pointer under this title, which may be null, and what it points to.
    Unique(&'static str, &'static [Arg]),
    /// Such a pointer to text; its title says the text or not.
    Name(&'static str, Field, bool),
    /// Such a pointer to text that names what the call opens; the text has one octet a character or two.
    Opener(&'static str, Field, bool),
    /// Such a pointer to text of one octet a character.
    Ascii(&'static str, Field, bool),
    /// Text of two octets a character.
    Text(Field),
    /// Such text under a title that says it.
    Said(&'static str, Field),
    /// Text of one octet a character, under a title that says it.
    Octets(&'static str, Field),
    /// Text of one octet a character that the call's own line says too.
    Line(Field),
    /// A search of Spotlight with its length and size before it: the fields of itself and of those.
    Search(Field, Field, Field),
    /// Text with its length and size before a pointer to it, the fields of both, and whether what is around it says it.
    Counted(Field, Sizes, bool),
    /// A structure.
    Struct(Field, &'static [Arg]),
    /// A structure that only has a title.
    Titled(&'static str, &'static [Arg]),
    /// A choice by a number of so many octets: its title, its field and the choices.
    Union(&'static str, Field, u8, &'static [(u32, &'static [Arg])]),
    /// A number of so many octets, a field of another protocol.
    Shared(ProtocolId, Field, u8),
    /// A number that says which level of information is asked for, as Info does.
    Level(Field),
    /// A pointer under this title to octets, and the fields of their number and of themselves.
    Buffer(&'static str, Field, Field),
    /// An array under an item of its own, to which its count belongs.
    List(Field, &'static [Arg]),
    /// As many elements as the number before them says.
    Array(&'static [Arg]),
    /// As many elements as the last of three numbers before them says.
    Varying(&'static [Arg]),
    /// An identifier.
    Guid(Field),
    /// A reference to an object.
    Reference(Field),
    /// Where an object exporter listens, behind a count.
    Bindings(Field),
    /// A structure of a field or a title that ends with what its pointers point to.
    Closed(Option<Field>, &'static str, &'static [Arg]),
}

/// How Info says that a call failed: before the word, and before the number of an unknown one.
pub(super) type Failure = (&'static str, &'static str);

/// Failures that are errors of Windows, those that are statuses, and those of interfaces that say the word alone.
pub(super) const DOS: Failure = ("Error: ", "Unknown DOS error");
pub(super) const NT: Failure = ("Error: ", "Unknown NT status");
pub(super) const PLAIN: Failure = ("", "Unknown error");

/// The fields of the length and the size of a text: an interface's own, or those that several share.
pub(super) type Sizes = Option<(Field, Field)>;

/// Text that a pointer points to.
#[derive(Clone, Copy)]
struct Named {
    /// The pointer's title.
    title: &'static str,
    field: Field,
    /// Whether the title says the text.
    says: bool,
    /// Whether a character has one octet.
    is_ascii: bool,
    /// Whether it names what the call opens.
    opens: bool,
}

/// What a pointer inside of a structure points to.
struct Later {
    item: Item,
    args: &'static [Arg],
    text: Option<Named>,
    /// What else says the text, and the title of the first.
    says: Option<(Item, &'static str)>,
}

/// How numbers are laid out, and whose they are.
#[derive(Clone, Copy)]
pub(in crate::proto::dcerpc) struct Layout<'a> {
    pub(in crate::proto::dcerpc) order: Encoding,
    /// Whether pointers and counts have eight octets.
    pub(in crate::proto::dcerpc) is_wide: bool,
    pub(in crate::proto::dcerpc) call: Call<'a>,
}

/// A place among arguments.
struct Place<'a, 'b> {
    b: &'a Buf<'b>,
    at: usize,
    order: Encoding,
    is_wide: bool,
    call: Call<'a>,
    /// Where the elements of the last array begin.
    elements: usize,
    /// The item of the argument at hand, which says a text inside of it.
    outer: Item,
    /// The last buffer: its item, where its octets begin, and how many there are.
    buffer: Option<(Item, usize, usize)>,
    /// Whether a pointer covers what is pointed to from what it points to.
    is_closed: bool,
    /// How many references to objects with properties it lies in.
    depth: u8,
}

/// Where arguments end, and the last buffer among them.
pub(super) struct End {
    pub(super) at: usize,
    pub(super) buffer: Option<(Item, usize, usize)>,
}

/// Shows arguments one behind the other; where they end.
pub(super) fn walk<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    layout: Layout<'_>,
    args: &'static [Arg],
) -> Result<End, Fault> {
    let mut place = Place::new(b, layout);
    for arg in args {
        let mut later = Vec::new();
        place.outer = Item::NONE;
        place.one(w, arg, &mut later, true)?;
        place.later(w, later)?;
    }
    Ok(End { at: place.at, buffer: place.buffer })
}

/// Shows the members of one structure, and then what their pointers point to; where they end. It lies in `depth` references to
/// objects with properties.
pub(in crate::proto::dcerpc) fn group<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    layout: Layout<'_>,
    args: &'static [Arg],
    depth: u8,
) -> Result<usize, Fault> {
    let mut place = Place { is_closed: true, depth, ..Place::new(b, layout) };
    let mut later = Vec::new();
    for arg in args {
        place.one(w, arg, &mut later, false)?;
    }
    place.later(w, later)?;
    Ok(place.at)
}

/// The multiple at which something of this type lies, where pointers have `width` octets.
fn alignment(args: &[Arg], width: usize) -> usize {
    let one = |arg: &Arg| match *arg {
        Arg::Number(_, len) | Arg::Flags(_, len, _) => usize::from(len),
        Arg::Union(_, _, len, choices) => {
            choices.iter().map(|(_, args)| alignment(args, width)).fold(len.into(), usize::max)
        }
        Arg::Short(_) => width / 2,
        Arg::Status(..) | Arg::Rights(..) | Arg::Time(_) => 4,
        Arg::Handle(..) | Arg::Ended(_) => 4,
        Arg::Shared(_, _, len) => len.into(),
        Arg::Guid(_) => 4,
        Arg::Struct(_, args) | Arg::Titled(_, args) | Arg::Closed(_, _, args) => {
            alignment(args, width)
        }
        _ => width,
    };
    args.iter().map(one).max().unwrap_or(1)
}

impl<'a, 'b> Place<'a, 'b> {
    /// The place of the first argument.
    fn new(b: &'a Buf<'b>, Layout { order, is_wide, call }: Layout<'a>) -> Self {
        Place {
            b,
            at: 0,
            order,
            is_wide,
            call,
            elements: 0,
            outer: Item::NONE,
            buffer: None,
            is_closed: false,
            depth: 0,
        }
    }

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
            self.elements = start;
            let opened = w.open(part.item);
            let mut inner = Vec::new();
            if let Some(Named { title, field, says, is_ascii, opens }) = part.text {
                let text = self.text(w, field, is_ascii)?;
                if says {
                    w.label(part.item, format_args!("{title}: {text}"));
                }
                if let Some((item, title)) = part.says {
                    w.label(item, format_args!("{title}: : {text}"));
                    w.append(self.outer, format_args!(" {text}"));
                }
                if opens {
                    w.info_append(format_args!(", {text}"));
                    self.says(w, text);
                }
            }
            for arg in part.args {
                self.one(w, arg, &mut inner, false)?;
            }
            // The count of an array is not reckoned in.
            let is_array = matches!(part.args, [Arg::Array(_) | Arg::Varying(_)]);
            let from = if is_array { self.elements } else { start };
            w.set_len(part.item, self.at - from.min(self.at));
            self.later(w, inner)?;
            if self.is_closed {
                w.set_len(part.item, self.at - from.min(self.at));
            }
            w.close(opened);
        }
        Ok(())
    }

    /// A request says what its answer opens.
    fn says<C: Collector>(&self, w: &mut Walk<'_, C>, text: String) {
        if self.call.request.is_none() {
            handles::said(w, text);
        }
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
            Arg::Status(field, (before, unknown)) => {
                self.number(w, field, 4)?;
                let status = u32_in(self.b, self.at - 4, self.order)?;
                if status != 0 && w.wants_columns() {
                    let word = w.word(field, status.into());
                    if (before, unknown) == NT {
                        // A status of this kind is told twice.
                        match word {
                            Some(word) => w.info_append(format_args!(", {word}")),
                            None => {
                                let unknown = PLAIN.1;
                                w.info_append(format_args!(", {unknown} {status:#010x}"));
                            }
                        }
                    }
                    match word {
                        Some(word) => w.info_append(format_args!(", {before}{word}")),
                        None => w.info_append(format_args!(", {before}{unknown} {status:#010x}")),
                    }
                }
            }
            Arg::Short(field) => {
                self.number(w, field, self.width() / 2)?;
            }
            Arg::Flags(field, len, bits) => self.flags(w, field, len.into(), bits)?,
            Arg::Rights(field, title, bits) => {
                self.align(4);
                rights::item(w, self.b, (self.at, self.order), field, (title, bits))?;
                self.at += 4;
            }
            Arg::Time(field) => {
                self.align(4);
                filetime::item(w, field, self.b, self.at)?;
                self.at += 8;
            }
            Arg::Handle(field, act) => {
                self.align(4);
                handles::item(w, field, self.b, self.at, (act, self.call))?;
                self.at += handles::LEN;
            }
            Arg::Ended(field) => {
                self.align(4);
                let place = (Act::Close, self.call);
                let name = handles::item(w, field, self.b, self.at, place)?;
                let name = if name.is_empty() { "(null)" } else { &name };
                w.info_append(format_args!(", {name}"));
                self.at += handles::LEN;
            }
            Arg::Sid(title) => {
                self.count(w, dcerpc::NT_COUNT)?;
                let (b, at) = (self.b, self.at);
                let (_, len, told) =
                    w.foreign(id::DCERPC, |w| sid::item(w, dcerpc::NT_DOMAIN_SID, b, at, title))?;
                self.at += len;
                self.says(w, told);
            }
            Arg::Ref(title, args) => {
                let start = self.at;
                let item = w.text(self.b, start, 0, format_args!("{title}"))?;
                self.outer = item;
                let opened = w.open(item);
                let mut inner = Vec::new();
                for arg in args {
                    self.one(w, arg, &mut inner, false)?;
                }
                self.later(w, inner)?;
                w.close(opened);
                w.set_len(item, self.at - start);
            }
            Arg::Unique(title, args) => {
                self.pointer(w, title, (args, None, None), later, is_top)?;
            }
            Arg::Name(title, field, says) => {
                let text = Named { title, field, says, is_ascii: false, opens: false };
                self.pointer(w, title, (&[], Some(text), None), later, is_top)?;
            }
            Arg::Opener(title, field, is_ascii) => {
                let text = Named { title, field, says: true, is_ascii, opens: true };
                self.pointer(w, title, (&[], Some(text), None), later, is_top)?;
            }
            Arg::Ascii(title, field, says) => {
                let text = Named { title, field, says, is_ascii: true, opens: false };
                self.pointer(w, title, (&[], Some(text), None), later, is_top)?;
            }
            Arg::Text(field) => {
                self.text(w, field, false)?;
            }
            Arg::Shared(protocol, field, len) => {
                w.foreign(protocol, |w| self.number(w, field, len.into()))?;
            }
            Arg::Level(field) => {
                self.number(w, field, 4)?;
                let asked = u32_in(self.b, self.at - 4, self.order)?;
                w.info_append(format_args!(", level {asked}"));
                handles::level(w, self.call, asked);
            }
            Arg::Buffer(title, size, data) => {
                self.pointer(w, title, (&[], None, None), later, false)?;
                let Some(pointer) = later.pop() else { return Ok(()) };
                let start = self.at - self.width();
                let opened = w.open(pointer.item);
                self.number(w, size, 4)?;
                let len = u32_in(self.b, self.at - 4, self.order)? as usize;
                self.b.check(self.at, len)?;
                let item = w.item(data, self.b, self.at, len)?;
                self.buffer = Some((item, self.at, len));
                self.at += len;
                w.close(opened);
                w.set_len(pointer.item, self.at - start);
            }
            Arg::List(field, args) => {
                self.align(self.width());
                let (b, at, len) = (self.b, self.at, self.width());
                let count = match (self.is_wide, self.order) {
                    (false, order) => u32_in(b, at, order)?.into(),
                    (true, Encoding::Little) => b.u64_le(at)?,
                    (true, _) => b.u64(at)?,
                };
                self.at += len;
                let start = self.at;
                let item = w.item(field, b, start, 0)?;
                let opened = w.open(item);
                w.foreign(id::DCERPC, |w| w.number(dcerpc::ARRAY_MAX_COUNT, b, at, len, count))?;
                self.elements(w, count, args, later)?;
                w.close(opened);
                w.set_len(item, self.at - start);
            }
            Arg::Said(title, field) => {
                let start = self.at;
                let item = w.text(self.b, start, 0, format_args!("{title}"))?;
                let opened = w.open(item);
                let text = self.text(w, field, false)?;
                w.close(opened);
                w.set_len(item, self.at - start);
                w.label(item, format_args!("{title}: {text}"));
            }
            Arg::Octets(title, field) => self.octets(w, title, field)?,
            Arg::Line(field) => {
                let text = self.text(w, field, true)?;
                w.append(self.call.root, format_args!(": {text}"));
            }
            Arg::Search(field, length, size) => {
                self.align(4);
                let (b, start) = (self.b, self.at);
                let item = w.item(field, b, start, 0)?;
                let opened = w.open(item);
                self.number(w, length, 4)?;
                let said = u32_in(b, start, self.order)? as usize;
                w.set_len(item, b.len().min(start + 24 + said) - start);
                self.number(w, size, 4)?;
                // The pointer and the counts of the octets are not shown.
                self.at += 16;
                let mut len = 0;
                w.within(id::AFP, b.from(self.at)?, |w, b| {
                    len = spotlight::walk(w, &b)?;
                    Ok(())
                })?;
                self.at += len;
                w.close(opened);
                w.set_len(item, self.at - start);
            }
            Arg::Counted(field, sizes, says) => {
                self.align(self.width());
                let start = self.at;
                let title = w.def(field).title;
                let item = w.text(self.b, start, 0, format_args!("{title}: "))?;
                let opened = w.open(item);
                match sizes {
                    Some((len, size)) => {
                        self.number(w, len, 2)?;
                        self.number(w, size, 2)?;
                    }
                    None => {
                        let (b, at, order) = (self.b, self.at, self.order);
                        w.foreign(id::DCERPC, |w| -> Walked {
                            w.item_as(dcerpc::LSA_STRING_NAME_LEN, b, at, 2, order)?;
                            w.item_as(dcerpc::LSA_STRING_NAME_SIZE, b, at + 2, 2, order)?;
                            Ok(())
                        })?;
                        self.at += 4;
                    }
                }
                // In the form for 64 bits nothing around it says the text.
                let says = says && !self.is_wide;
                let text = Named { title, field, says, is_ascii: false, opens: says };
                let says = says.then_some((item, title));
                self.pointer(w, title, (&[], Some(text), says), later, false)?;
                w.close(opened);
                w.set_len(item, self.at - start);
            }
            Arg::Struct(field, args) => {
                self.align(alignment(args, self.width()));
                let start = self.at;
                let item = w.item(field, self.b, start, 0)?;
                let opened = w.open(item);
                for arg in args {
                    self.one(w, arg, later, false)?;
                }
                w.close(opened);
                w.set_len(item, self.at - start);
                // In the form for 64 bits structures are as long as their alignment has it.
                if self.is_wide {
                    self.align(alignment(args, self.width()));
                }
            }
            Arg::Titled(title, args) => {
                let start = self.at;
                let item = w.text(self.b, start, 0, format_args!("{title}"))?;
                self.align(alignment(args, self.width()));
                let opened = w.open(item);
                for arg in args {
                    self.one(w, arg, later, false)?;
                }
                w.close(opened);
                w.set_len(item, self.at - start);
            }
            Arg::Union(title, field, len, choices) => {
                let len = usize::from(len);
                self.align(len);
                let (b, start) = (self.b, self.at);
                let choice = match len {
                    1 => b.u8(start)?.into(),
                    2 => u16_in(b, start, self.order)?.into(),
                    _ => u32_in(b, start, self.order)?,
                };
                let item = w.text(b, start, len, format_args!("{title}"))?;
                let opened = w.open(item);
                w.item(field, b, start, len)?;
                self.at += len;
                let known = choices.iter().find(|(number, _)| *number == choice);
                if let Some((_, args)) = known {
                    self.align(alignment(args, self.width()).max(4));
                    for arg in *args {
                        self.one(w, arg, later, false)?;
                    }
                }
                w.close(opened);
                w.set_len(item, self.at - start);
            }
            Arg::Guid(field) => {
                let title = w.def(field).title;
                let own = (w.protocol(), field);
                self.dcom(w, |w, place| {
                    place.uuid(w, own, format_args!("{title}"))?;
                    Ok(())
                })?;
            }
            Arg::Reference(field) => {
                let own = (w.protocol(), field);
                self.dcom(w, |w, place| place.interface(w, own))?;
            }
            Arg::Bindings(field) => {
                let own = (w.protocol(), field);
                self.dcom(w, |w, place| place.counted_bindings(w, own))?;
            }
            Arg::Closed(field, title, args) => {
                self.align(alignment(args, self.width()));
                let start = self.at;
                let item = match field {
                    Some(field) => w.item(field, self.b, start, 0)?,
                    None => w.text(self.b, start, 0, format_args!("{title}"))?,
                };
                let opened = w.open(item);
                let mut inner = Vec::new();
                for arg in args {
                    self.one(w, arg, &mut inner, false)?;
                }
                self.later(w, inner)?;
                w.close(opened);
                w.set_len(item, self.at - start);
            }
            Arg::Array(args) => {
                let count = self.count(w, dcerpc::ARRAY_MAX_COUNT)?;
                self.elements(w, count, args, later)?;
            }
            Arg::Varying(args) => {
                let count = self.counts(w)?;
                self.elements(w, count as u64, args, later)?;
            }
        }
        Ok(())
    }

    /// What distributed COM has a form of its own for.
    fn dcom<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        add: impl FnOnce(&mut Walk<'_, C>, &mut dcom::Place<'_, '_>) -> Walked,
    ) -> Walked {
        let (b, at, order, depth) = (self.b, self.at, self.order, self.depth);
        let mut place = dcom::Place { b, at, order, depth };
        add(w, &mut place)?;
        self.at = place.at;
        Ok(())
    }

    fn elements<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        count: u64,
        args: &'static [Arg],
        later: &mut Vec<Later>,
    ) -> Walked {
        self.elements = self.at;
        for _ in 0..count {
            for arg in args {
                self.one(w, arg, later, false)?;
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
        if !w.fields() {
            return Ok(());
        }
        if octets.iter().all(|octet| *octet == 0) {
            w.append(item, format_args!(": (No values set)"));
        }
        let value = match len {
            1 => self.b.u8(at)?.into(),
            2 => u16_in(self.b, at, self.order)?.into(),
            _ => u32_in(self.b, at, self.order)?,
        };
        let opened = w.open(item);
        for bit in bits {
            w.item_as(*bit, self.b, at, len, self.order)?;
            let def = w.def(*bit);
            if u64::from(value) & def.mask != 0
                && let Strings::TrueFalse((word, _)) = def.strings
            {
                w.append(item, format_args!(", {}: {word}", def.title));
            }
        }
        w.close(opened);
        Ok(())
    }

    /// A pointer: what it points to follows at once, or later where it is inside of a structure.
    fn pointer<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        title: &'static str,
        (args, text, says): (&'static [Arg], Option<Named>, Option<(Item, &'static str)>),
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
        let what = Later { item, args, text, says };
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

    fn text<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        field: Field,
        is_ascii: bool,
    ) -> Result<String, Fault> {
        let count = self.counts(w)?;
        let len = if is_ascii { count } else { count.saturating_mul(2) };
        let encoding = match self.order {
            _ if is_ascii => Encoding::Big,
            Encoding::Little => Encoding::Utf16Le,
            _ => Encoding::Utf16,
        };
        let text = encoding.text(self.b.bytes(self.at, len)?);
        let text = text.trim_end_matches('\0').to_owned();
        // Nothing is shown of a text of no characters.
        if len > 0 {
            w.string(field, self.b, self.at, len, format_args!("{text}"))?;
        }
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
