use crate::{FieldDef, FieldId, ProtocolId, Value};

/// Whether to go on with the next value.
pub type Flow = std::ops::ControlFlow<()>;

/// One value of a field in a record, with where it was found.
#[derive(Clone, Copy, Debug)]
pub struct Occurrence<'a> {
    /// The value.
    pub value: Value<'a>,
    /// The octets that the field covers; empty where it covers none.
    pub bytes: &'a [u8],
    /// From the field's first octet to the end of the buffer that its dissector was
    /// given: where `contains` and `matches` on a protocol search.
    pub rest: &'a [u8],
    /// Which instance of the field's protocol this comes from, counted from 1,
    /// outermost first (the number after `#` in a filter).
    pub layer: u16,
}

/// What a filter program asks of the thing it judges: a sliced frame, a full tree,
/// or a caller's own record.
pub trait Record {
    /// Calls `visit` with each value of `field` in order, until it breaks.
    fn values(&self, field: FieldId, visit: &mut dyn FnMut(Occurrence<'_>) -> Flow) -> Flow;

    /// Whether `field` has any value.
    fn has(&self, field: FieldId) -> bool {
        self.values(field, &mut |_| Flow::Break(())).is_break()
    }

    /// Calls `visit` with each header of `protocol` in order, outermost first: the
    /// octets in which its fields with a [`Place`](crate::Place) lie. Programs use it to
    /// load such fields directly; answer `None` where headers are not at hand, and
    /// [`values`](Record::values) is asked instead.
    #[inline]
    fn headers(&self, protocol: ProtocolId, visit: &mut impl FnMut(&[u8]) -> Flow) -> Option<Flow>
    where
        Self: Sized,
    {
        let _ = (protocol, visit);
        None
    }

    /// The header of `protocol` where there is one and no more, as [`headers`](Record::headers) gives it: most records have
    /// most protocols once, and a header at hand is tested without a call for each. Answer [`Sole::Several`] where it is not
    /// quick to say, and `headers` is asked instead.
    #[inline]
    fn sole_header(&self, protocol: ProtocolId) -> Sole<'_> {
        let _ = protocol;
        Sole::Several
    }

    /// The record as lists of headers and of values, if all that it has is in them. Answer `None` where it is not, or where
    /// the lists are not at hand.
    #[inline]
    fn laid_out(&self) -> Option<impl LaidOut + '_>
    where
        Self: Sized,
    {
        None::<Nothing>
    }

    /// Shows all that the record has, once, to someone who will ask for much of it. Answer `None` where that takes
    /// longer than to be asked: what was shown is of no account then.
    #[inline]
    fn survey<'r>(&'r self, surveyor: &mut impl Survey<'r>) -> Option<Surveyed>
    where
        Self: Sized,
    {
        let _ = surveyor;
        None
    }
}

/// Which headers and values a record has, in order: records of one layout differ in nothing but octets and numbers, so that what
/// was found out about one of them holds for the others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// The protocols of the headers that [`Record::headers`] gives.
    pub headers: Vec<ProtocolId>,
    /// The fields of the values that [`Record::values`] gives.
    pub values: Vec<FieldId>,
}

/// A record that is laid out in lists: [`Record::laid_out`].
pub trait LaidOut {
    /// The same for records of one layout, and mostly another for others.
    fn hint(&self) -> u32;

    /// Which headers and values there are; `None` where they are too many.
    fn layout(&self) -> Option<Layout>;

    /// Whether these are the headers and values that there are.
    fn is_laid_out(&self, layout: &Layout) -> bool;

    /// The header in this place of the list.
    fn header(&self, place: usize) -> &[u8];

    /// The value in this place of the list, if it is at hand as an unsigned number; for fields of other types it may be anything.
    fn number(&self, place: usize) -> Option<u64>;
}

impl<T: LaidOut> LaidOut for &T {
    #[inline]
    fn hint(&self) -> u32 {
        T::hint(self)
    }

    fn layout(&self) -> Option<Layout> {
        T::layout(self)
    }

    #[inline]
    fn is_laid_out(&self, layout: &Layout) -> bool {
        T::is_laid_out(self, layout)
    }

    #[inline]
    fn header(&self, place: usize) -> &[u8] {
        T::header(self, place)
    }

    #[inline]
    fn number(&self, place: usize) -> Option<u64> {
        T::number(self, place)
    }
}

/// Not laid out.
enum Nothing {}

impl LaidOut for Nothing {
    fn hint(&self) -> u32 {
        match *self {}
    }

    fn layout(&self) -> Option<Layout> {
        match *self {}
    }

    fn is_laid_out(&self, _: &Layout) -> bool {
        match *self {}
    }

    fn header(&self, _: usize) -> &[u8] {
        match *self {}
    }

    fn number(&self, _: usize) -> Option<u64> {
        match *self {}
    }
}

/// Who looks a record over: [`Record::survey`].
pub trait Survey<'r> {
    /// A protocol that any field of the record belongs to, generated fields included. It may be shown several times, and
    /// others too.
    fn protocol(&mut self, protocol: ProtocolId);

    /// A header of a protocol, as [`Record::headers`] gives them, and with it the protocol.
    fn header(&mut self, protocol: ProtocolId, header: &'r [u8]);

    /// A value of a field, as [`Record::values`] gives them: all of them are shown, or none. `number` is what an unsigned number is, where it is at hand;
    /// for fields of other types it may be anything.
    fn field(&mut self, field: FieldId, number: Option<u64>);
}

/// How much of a record was shown besides its protocols.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Surveyed {
    /// Whether all headers were.
    pub headers: bool,
    /// Whether every value of every field was: there need not be a call for protocols that fields belong to.
    pub fields: bool,
}

/// How many headers of a protocol a record has: [`Record::sole_header`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sole<'a> {
    /// None.
    None,
    /// This one.
    One(&'a [u8]),
    /// Several; or nobody knows at a glance.
    Several,
}

/// What a filter compiler asks about names.
pub trait Schema {
    /// Every field registered under `name`, in order of registration (several may
    /// share a name), with fields that stand for others replaced by those; empty if unknown.
    fn resolve(&self, name: &str) -> Vec<FieldId>;

    /// The definition that decides the type of `name` in an expression. For a field that
    /// stands for others this is its own definition.
    fn named(&self, name: &str) -> Option<&FieldDef>;

    /// The definition of a field.
    fn def(&self, field: FieldId) -> &FieldDef;

    /// The protocol that a field belongs to.
    fn protocol_of(&self, field: FieldId) -> ProtocolId;

    /// Every name, in no particular order, for suggestions and completion.
    fn names(&self) -> Box<dyn Iterator<Item = &str> + '_>;
}
