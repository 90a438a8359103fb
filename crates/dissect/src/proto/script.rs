//! A tree that is worked out first and shown afterwards.
//!
//! A walk is compiled once for each collector. Where a message has many parts, reading them is done once, here, without a
//! collector: the reader notes what there is to show, and the walk only replays that. Worth it only behind
//! [`Walk::fields`](crate::Walk::fields).

use lamna_fields::{Encoding, Field};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::walk::{REST, Walk};

/// Most items of a message; more are not shown. As many as a large message has parts, and no more memory than that.
const MAX_STEPS: usize = 1 << 17;

/// What an item's value is.
#[derive(Clone, Debug)]
enum Value {
    /// In its octets.
    Octets(Encoding),
    /// A number of its own.
    Number(u64),
    /// A text of its own.
    Text(String),
    /// None: the item is a line of text.
    Line(String),
}

#[derive(Clone, Debug)]
enum Step {
    Item {
        field: Field,
        at: usize,
        len: usize,
        value: Value,
    },
    /// What is added next belongs to the last item.
    Open,
    Close,
    /// Of the last item: its label, and that it is worked out, or hidden.
    Label(String),
    Generated,
    Hidden,
    Expert(Field, String),
}

/// What there is to show.
#[derive(Clone, Debug, Default)]
pub(crate) struct Script {
    steps: Vec<Step>,
    /// Where the items are that are open.
    open: Vec<usize>,
}

impl Script {
    fn push(&mut self, step: Step) {
        // What closes is kept: it takes no more than what it closes.
        if self.steps.len() < MAX_STEPS || matches!(step, Step::Close) {
            self.steps.push(step);
        }
    }

    fn put(&mut self, field: Field, at: usize, len: usize, value: Value) {
        self.push(Step::Item { field, at, len, value });
    }

    /// A field in network order.
    pub(crate) fn item(&mut self, field: Field, at: usize, len: usize) {
        self.put(field, at, len, Value::Octets(Encoding::Big));
    }

    /// A field whose octets come least significant first.
    pub(crate) fn item_le(&mut self, field: Field, at: usize, len: usize) {
        self.put(field, at, len, Value::Octets(Encoding::Little));
    }

    /// A field with this number.
    pub(crate) fn number(&mut self, field: Field, at: usize, len: usize, number: u64) {
        self.put(field, at, len, Value::Number(number));
    }

    /// A field with this text.
    pub(crate) fn string(&mut self, field: Field, at: usize, len: usize, text: String) {
        self.put(field, at, len, Value::Text(text));
    }

    /// Puts a field with a text of its own in the place of the last item.
    pub(crate) fn replace(&mut self, field: Field, at: usize, len: usize, text: String) {
        self.steps.pop();
        self.string(field, at, len, text);
    }

    /// A line of text that is no field.
    pub(crate) fn text(&mut self, at: usize, len: usize, text: String) {
        self.put(Field::PROTOCOL, at, len, Value::Line(text));
    }

    /// Makes what follows children of the last item.
    pub(crate) fn open(&mut self) {
        self.open.push(self.steps.len().saturating_sub(1));
        self.push(Step::Open);
    }

    /// Ends what [`Script::open`] began.
    pub(crate) fn close(&mut self) {
        self.open.pop();
        self.push(Step::Close);
    }

    /// Ends what [`Script::open`] began, and has its item end at `end`.
    pub(crate) fn close_at(&mut self, end: usize) {
        let opened = self.open.last().and_then(|place| self.steps.get_mut(*place));
        if let Some(Step::Item { at, len, .. }) = opened {
            *len = end.saturating_sub(*at);
        }
        self.close();
    }

    /// Ends everything that is open, at `end`: what they hold goes on behind it.
    pub(crate) fn close_all_at(&mut self, end: usize) {
        while !self.open.is_empty() {
            self.close_at(end);
        }
    }

    /// Replaces the label of the last item.
    pub(crate) fn label(&mut self, text: String) {
        self.push(Step::Label(text));
    }

    /// Marks the last item as worked out.
    pub(crate) fn generated(&mut self) {
        self.push(Step::Generated);
    }

    /// Hides the last item.
    pub(crate) fn hide(&mut self) {
        self.push(Step::Hidden);
    }

    /// Notes something under the last item.
    pub(crate) fn expert(&mut self, field: Field, text: String) {
        self.push(Step::Expert(field, text));
    }

    /// Shows everything over the octets of `b`; a part that reaches outside of them is a fault.
    pub(crate) fn replay<C: Collector>(self, w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
        let mut last = crate::collect::Item::NONE;
        let mut opened = Vec::new();
        for step in self.steps {
            match step {
                Step::Item { field, at, len, value } => {
                    last = match value {
                        Value::Octets(encoding) => w.item_as(field, b, at, len, encoding)?,
                        Value::Number(number) => w.number(field, b, at, len, number)?,
                        Value::Text(text) => w.string(field, b, at, len, format_args!("{text}"))?,
                        Value::Line(text) => w.text(b, at, len, format_args!("{text}"))?,
                    };
                }
                Step::Open => opened.push((w.open(last), last)),
                Step::Close => {
                    if let Some((token, item)) = opened.pop() {
                        w.close(token);
                        last = item;
                    }
                }
                Step::Label(text) => w.label(last, format_args!("{text}")),
                Step::Generated => w.mark_generated(last),
                Step::Hidden => w.hide(last),
                Step::Expert(field, text) => w.expert_text(field, last, format_args!("{text}")),
            }
        }
        Ok(())
    }
}

/// Octets that are read one after the other, with what they are noted on the way.
#[derive(Debug)]
pub(crate) struct Reader<'b> {
    /// The octets.
    pub(crate) b: Buf<'b>,
    /// Where the next one is.
    pub(crate) at: usize,
    /// What was noted.
    pub(crate) script: Script,
}

impl<'b> Reader<'b> {
    /// A reader of `b` from `at` on.
    pub(crate) fn new(b: Buf<'b>, at: usize) -> Self {
        Reader { b, at, script: Script::default() }
    }

    /// Octets that are left.
    pub(crate) fn left(&self) -> usize {
        self.b.remaining(self.at)
    }

    /// Notes a field in network order, and goes on behind it; with [`REST`], all that is left.
    pub(crate) fn item(&mut self, field: Field, len: usize) -> Walked {
        let len = if len == REST { self.left() } else { len };
        self.b.check(self.at, len)?;
        self.script.item(field, self.at, len);
        self.at += len;
        Ok(())
    }

    /// [`Reader::item`] with the number in the octets, of which there are at most eight.
    pub(crate) fn number(&mut self, field: Field, len: usize) -> Result<u64, Fault> {
        let octets = self.b.bytes(self.at, len.min(8))?;
        let number = octets.iter().fold(0, |number, octet| number << 8 | u64::from(*octet));
        self.item(field, len)?;
        Ok(number)
    }

    /// Shows what was noted, and hands on the fault that ended the reading.
    pub(crate) fn show<C: Collector>(self, w: &mut Walk<'_, C>, result: Walked) -> Walked {
        self.script.replay(w, &self.b)?;
        result
    }
}
