//! Domain names on the wire (RFC 1035, sections 3.1 and 4.1.4).

use std::borrow::Cow;
use std::fmt;

use lamna_fields::escape_control;

use crate::buf::{Buf, Fault};

/// Longest name in octets, dots between labels included (RFC 1035, section 2.3.4: 255 on the wire).
pub const MAX_NAME: usize = 253;

/// The extended label of a string of bits (RFC 2673), which has gone.
const BIT_STRING: usize = 0x41;

/// Labels and pointers that are followed in a name: thousands of records may each point into the same long chain, and
/// only the remark hangs on its end.
const MAX_STEPS: usize = 4096;

/// A name with its compression undone.
///
/// Text with dots between the labels; `<Root>` for no label, and a remark in angle brackets for a
/// name that is too long or whose pointers loop. Octets need not be ASCII.
#[derive(Clone, Copy, Debug)]
pub struct Name {
    text: [u8; MAX_NAME],
    len: usize,
    wire: usize,
}

impl Name {
    /// The name at `offset` of a message that begins with `message`.
    ///
    /// Follows compression pointers anywhere in the message; labels and pointers together no more than a few thousand.
    pub fn read(message: &Buf<'_>, offset: usize) -> Result<Name, Fault> {
        let mut name = Name { text: [0; MAX_NAME], len: 0, wire: 0 };
        let (mut at, mut fits) = (offset, true);
        // A pointer's target met before loops (Brent): the one kept is renewed after 1, 2, 4... pointers.
        let (mut kept, mut left, mut power) = (None, 1usize, 1usize);
        for step in 0.. {
            if step > MAX_STEPS && !fits && name.wire != 0 {
                break;
            }
            let len = usize::from(message.u8(at)?);
            at += 1;
            match len >> 6 {
                0 if len == 0 => break,
                0 => {
                    // A label is read octet by octet: the first that is missing tells why.
                    let Ok(label) = message.bytes(at, len) else {
                        message.check(at.max(message.len()), 1)?;
                        return Err(Fault::Malformed);
                    };
                    fits &= name.push(label);
                    at += len;
                }
                3 => {
                    let low = usize::from(message.u8(at)?);
                    if name.wire == 0 {
                        name.wire = at + 1 - offset;
                    }
                    at = (len & 0x3f) << 8 | low;
                    if kept == Some(at) || step > MAX_STEPS {
                        name.replace(b"<Name contains a pointer that loops>");
                        return Ok(name);
                    }
                    left -= 1;
                    if left == 0 {
                        power *= 2;
                        (kept, left) = (Some(at), power);
                    }
                }
                // What an extended label means nobody knows: the name ends there.
                1 if len != BIT_STRING && at - 1 > offset => {
                    if name.wire == 0 {
                        name.wire = at - offset;
                    }
                    name.replace(b"<Unknown extended label>");
                    return Ok(name);
                }
                // Extended labels (RFC 2671, section 3) have gone, 0x80 never came.
                _ => return Err(Fault::Malformed),
            }
        }
        if name.wire == 0 {
            name.wire = at - offset;
        }
        if !fits {
            name.replace(b"<Name too long>");
        } else if name.len == 0 {
            name.replace(b"<Root>");
        }
        Ok(name)
    }

    fn push(&mut self, label: &[u8]) -> bool {
        let dot = usize::from(self.len != 0);
        let Some(room) = self.text.get_mut(self.len..self.len + dot + label.len()) else {
            return false;
        };
        let (point, rest) = room.split_at_mut(dot);
        point.fill(b'.');
        rest.copy_from_slice(label);
        self.len += dot + label.len();
        true
    }

    fn replace(&mut self, remark: &[u8]) {
        self.len = 0;
        self.push(remark);
    }

    /// Octets of the name in the place where it was read, up to its first pointer.
    pub fn wire_len(&self) -> usize {
        self.wire
    }

    /// The octets of the text.
    pub fn as_bytes(&self) -> &[u8] {
        self.text.get(..self.len).unwrap_or(&[])
    }

    /// The text; what is not UTF-8 becomes U+FFFD.
    pub fn to_str(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(self.as_bytes())
    }
}

/// With control characters as escapes.
impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        escape_control(f, &self.to_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8], offset: usize) -> (String, usize) {
        let name = Name::read(&Buf::new(bytes, bytes.len(), 0), offset).unwrap();
        (name.to_string(), name.wire_len())
    }

    #[test]
    fn pointers_lead_to_the_rest_of_a_name() {
        let message = b"\x01a\x02bc\0\x03www\xc0\x02\xc0\x00";
        assert_eq!(read(message, 0), ("a.bc".into(), 6));
        assert_eq!(read(message, 6), ("www.bc".into(), 6));
        assert_eq!(read(message, 12), ("a.bc".into(), 2));
        assert_eq!(read(b"\0", 0), ("<Root>".into(), 1));
    }

    #[test]
    fn a_pointer_to_itself_loops() {
        let remark = "<Name contains a pointer that loops>";
        assert_eq!(read(b"\xc0\x00", 0), (remark.into(), 2));
        assert_eq!(read(b"\x01a\xc0\x00", 0), (remark.into(), 4));
    }

    #[test]
    fn a_loop_is_found_however_long_its_name_is() {
        let wire = [&[63u8][..], &[b'x'; 63], &[0xc0, 0], &[0; 4000]].concat();
        assert_eq!(read(&wire, 0).0, "<Name contains a pointer that loops>");
    }

    #[test]
    fn an_unknown_extended_label_ends_a_name() {
        assert_eq!(read(b"\x01a\x40\x05", 0), ("<Unknown extended label>".into(), 3));
        assert_eq!(Name::read(&Buf::new(b"\x40a\0", 3, 0), 0).err(), Some(Fault::Malformed));
    }

    #[test]
    fn a_name_may_have_253_octets() {
        let mut wire = [&[63u8][..], &[b'x'; 63]].concat().repeat(3);
        wire.extend([&[61u8][..], &[b'y'; 61], &[0]].concat());
        assert_eq!(read(&wire, 0).0.len(), MAX_NAME);
        let last = wire.len() - 63;
        wire[last] = 62;
        wire.insert(last + 1, b'y');
        assert_eq!(read(&wire, 0), ("<Name too long>".into(), 256));
    }

    #[test]
    fn a_cut_or_unknown_label_is_a_fault() {
        assert_eq!(Name::read(&Buf::new(b"\x03ab", 3, 0), 0).err(), Some(Fault::Malformed));
        assert_eq!(Name::read(&Buf::new(b"\x03ab", 9, 0), 0).err(), Some(Fault::Short));
        assert_eq!(Name::read(&Buf::new(b"\x80a\0", 3, 0), 0).err(), Some(Fault::Malformed));
    }
}
