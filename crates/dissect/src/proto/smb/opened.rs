//! What is said of a file wherever its number stands: where and how it was opened.

use lamna_fields::Field;

use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Item};
use crate::track::{Note, Scope};
use crate::walk::Walk;

use super::shared::{ACCESS, CREATE_OPTIONS, FILE_ATTRIBUTES};
use super::state::Conversation;
use super::{Message, fields as f};

/// How a file was to be opened (MS-CIFS, section 2.2.4.64.1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Wish {
    pub(super) flags: u32,
    pub(super) access: u32,
    pub(super) attributes: u32,
    pub(super) share: u32,
    pub(super) options: u32,
    pub(super) disposition: u32,
}

impl Note for Wish {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        (self.flags, self.access, self.attributes).save(write);
        (self.share, self.options, self.disposition).save(write);
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        let (flags, access, attributes) = Note::load(read);
        let (share, options, disposition) = Note::load(read);
        Wish { flags, access, attributes, share, options, disposition }
    }
}

/// An open file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Opened {
    pub(super) name: String,
    /// The frame whose message gave it its number.
    pub(super) frame: u32,
    pub(super) wish: Option<Wish>,
    /// The frame that asks for its end, or 0.
    pub(super) closed: u32,
}

impl Note for Opened {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        self.name.save(write);
        self.frame.save(write);
        self.wish.save(write);
        self.closed.save(write);
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        let name = Note::load(read);
        let (frame, wish, closed) = (Note::load(read), Note::load(read), Note::load(read));
        Opened { name, frame, wish, closed }
    }
}

const CREATE_FLAGS: &[Field] =
    &[f::NT_CREATE_OPLOCK, f::NT_CREATE_BATCH_OPLOCK, f::NT_CREATE_DIR, f::NT_CREATE_EXT];

const SHARE: &[Field] = &[f::SHARE_ACCESS_READ, f::SHARE_ACCESS_WRITE, f::SHARE_ACCESS_DELETE];

/// Octets that Wireshark has each of the numbers cover, though they are not in the message.
const COVERED: usize = 4;

/// Whether it was seen how the file `id` was opened.
pub(super) fn is_known<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>, id: u16) -> bool {
    let tree = m.numbers.tree;
    w.remember(Scope::Stream, |known: &mut Conversation, _| known.has(tree, id)).unwrap_or(false)
}

/// Adds what is known of the file `id` under `item`, at the beginning of `b`.
pub(super) fn facts<C: Collector>(
    w: &mut Walk<'_, C>,
    m: &Message<'_>,
    b: &Buf<'_>,
    item: Item,
    id: u16,
) -> Walked {
    let tree = m.numbers.tree;
    let known = w.remember(Scope::Stream, |known: &mut Conversation, _| known.file(tree, id));
    let Some(file) = known.flatten() else { return Ok(()) };
    w.append(item, format_args!(" ({})", file.name));
    if !w.fields() {
        return Ok(());
    }
    let opened = w.open(item);
    w.generated(f::FID_OPENED_IN, b, 0, u64::from(file.frame));
    if file.closed != 0 {
        w.generated(f::FID_CLOSED_IN, b, 0, u64::from(file.closed));
    }
    w.generated_string(f::FILE, b, 0, format_args!("{}", file.name));
    // Of a file that was opened in another way nothing is known, and shown as zeros.
    let wish = file.wish.unwrap_or_default();
    let covered = COVERED.min(b.len());
    for (field, value, bits) in [
        (f::CREATE_FLAGS, wish.flags, CREATE_FLAGS),
        (f::ACCESS_MASK, wish.access, ACCESS),
        (f::FILE_ATTRIBUTE_LONG, wish.attributes, FILE_ATTRIBUTES),
        (f::SHARE_ACCESS, wish.share, SHARE),
        (f::CREATE_OPTIONS, wish.options, CREATE_OPTIONS),
    ] {
        let whole = w.number(field, b, 0, covered, u64::from(value))?;
        w.mark_generated(whole);
        let inner = w.open(whole);
        for bit in bits {
            let (mask, shift) = (w.def(*bit).mask, w.def(*bit).shift());
            let part = (u64::from(value) & mask) >> shift;
            w.number(*bit, b, 0, covered, part)?;
            if field == f::SHARE_ACCESS && part != 0 {
                let title = w.def(*bit).title;
                w.append(whole, format_args!(", {title}"));
            }
        }
        w.close(inner);
    }
    w.generated(f::CREATE_DISPOSITION, b, 0, u64::from(wish.disposition));
    w.close(opened);
    Ok(())
}
