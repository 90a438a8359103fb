//! Input and output on the fast path (\[MS-RDPBCGR\], sections 2.2.8.1.2 and 2.2.9.1.2).

use lamna_fields::Field;

use super::Session;
use super::fields as f;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::little;
use crate::track::Scope;
use crate::walk::{REST, Walk};

/// Octets of the signature of a unit that is encrypted.
const SIGNATURE_LEN: usize = 8;

/// The flag of a unit that is encrypted, among those in the upper bits of its first octet.
const ENCRYPTED: u8 = 0x80;

/// The port of desktops.
const PORT: u16 = 3389;

/// Events of input, by their codes.
mod event {
    pub(super) const SCANCODE: u8 = 0;
    pub(super) const MOUSE: u8 = 1;
    pub(super) const MOUSE_X: u8 = 2;
    pub(super) const SYNC: u8 = 3;
    pub(super) const UNICODE: u8 = 4;
    pub(super) const TIMESTAMP: u8 = 6;
}

const SCANCODE_FLAGS: &[Field] = &[
    f::FASTPATH_SCANCODE_RELEASE,
    f::FASTPATH_SCANCODE_EXTENDED,
    f::FASTPATH_SCANCODE_EXTENDED1,
    f::EVENT_CODE,
];
const SYNC_FLAGS: &[Field] = &[
    f::FASTPATH_SYNC_SCROLLLOCK,
    f::FASTPATH_SYNC_NUMLOCK,
    f::FASTPATH_SYNC_CAPSLOCK,
    f::FASTPATH_SYNC_KANALOCK,
    f::EVENT_CODE,
];
const UNICODE_FLAGS: &[Field] = &[f::FASTPATH_UNICODE_RELEASE, f::EVENT_CODE];
const OTHER_FLAGS: &[Field] = &[f::FASTPATH_EVENTFLAGS, f::EVENT_CODE];
const POINTER_FLAGS: &[Field] = &[
    f::POINTERFLAGS_MOVE,
    f::POINTERFLAGS_DOWN,
    f::POINTERFLAGS_BUTTON1,
    f::POINTERFLAGS_BUTTON2,
    f::POINTERFLAGS_BUTTON3,
    f::POINTERFLAGS_WHEELROTATION,
    f::POINTERFLAGS_WHEELNEGATIVE,
    f::POINTERFLAGS_WHEEL,
    f::POINTERFLAGS_HWHEEL,
];
const POINTER_X_FLAGS: &[Field] =
    &[f::POINTERXFLAGS_DOWN, f::POINTERXFLAGS_BUTTON1, f::POINTERXFLAGS_BUTTON2];

/// What a kind of output is called.
fn update_name(code: u8) -> &'static str {
    match code {
        0 => "Orders",
        1 => "Bitmap",
        2 => "Palette",
        3 => "Synchronize",
        4 => "Surface",
        5 => "NullPointer",
        6 => "DefaultPointer",
        8 => "PointerPosition",
        9 => "ColorPointer",
        10 => "CachedPointer",
        11 => "NewPointer",
        12 => "LargePointer",
        _ => "Unknown",
    }
}

/// The length that a unit on the fast path tells, and octets of that length.
fn length(bytes: &[u8]) -> Option<(usize, usize)> {
    match *bytes.get(1..3)? {
        [high, low] if high & 0x80 != 0 => {
            Some((usize::from(high & 0x7f) << 8 | usize::from(low), 2))
        }
        [len, _] => Some((usize::from(len), 1)),
        _ => None,
    }
}

/// Whether a segment's octets are a unit on the fast path of a conversation that began with a negotiation.
pub(crate) fn is_fast<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> bool {
    let fits = b.captured().first().is_some_and(|first| first & 3 == 0)
        && length(b.captured()).is_some_and(|(len, _)| len == b.reported());
    let known = w.remember(Scope::Stream, |session: &mut Session, _| session.is_negotiated);
    fits && known == Some(true)
}

/// Shows a unit on the fast path.
pub(crate) fn show<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let is_input = w.net.server_port.unwrap_or(PORT) == w.net.destination_port;
    w.column_protocol("RDP");
    w.info(format_args!("Fast-Path PDU"));
    let (_, opened) = w.open_protocol(b, 0, REST)?;
    let first = b.u8(0)?;
    let fields: &[Field] = if is_input {
        &[f::FASTPATH_ACTION, f::FASTPATH_NUMEVENTS, f::FASTPATH_FLAGS]
    } else {
        &[f::FASTPATH_ACTION, f::FASTPATH_RESERVED, f::FASTPATH_FLAGS]
    };
    w.bitmask(f::FASTPATH_HEADER, fields, b, 0, 1)?;
    let (len, octets) = length(b.captured()).ok_or(Fault::Malformed)?;
    w.number(f::FASTPATHPDULENGTH, b, 1, octets, len as u64)?;
    let mut at = 1 + octets;
    if first & ENCRYPTED != 0 {
        at += SIGNATURE_LEN;
    }
    if is_input {
        let mut events = first >> 2 & 0xf;
        if events == 0 {
            events = b.u8(at)?;
            w.item(f::FASTPATH_NUMEVENTS2, b, at, 1)?;
            at += 1;
        }
        for _ in 0..events {
            at = input(w, b, at)?;
        }
    } else {
        while b.remaining(at) > 0 {
            at = output(w, b, at)?;
        }
    }
    w.close(opened);
    Ok(())
}

/// An event of input; where the next one begins.
fn input<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    let (name, len, flags) = match b.u8(at)? >> 5 {
        event::SCANCODE => ("Scancode", 2, SCANCODE_FLAGS),
        event::MOUSE => ("Mouse", 7, OTHER_FLAGS),
        event::MOUSE_X => ("MouseEx", 7, OTHER_FLAGS),
        event::SYNC => ("Sync", 1, SYNC_FLAGS),
        event::UNICODE => ("Unicode", 3, UNICODE_FLAGS),
        event::TIMESTAMP => ("QoE timestamp", 5, OTHER_FLAGS),
        _ => return Ok(at + 1),
    };
    let code = b.u8(at)? >> 5;
    w.info_append(format_args!(",{name}"));
    let item = w.text(b, at, len, format_args!("{name}"))?;
    let opened = w.open(item);
    w.bitmask(f::FASTPATH_EVENTHEADER, flags, b, at, 1)?;
    match code {
        event::SCANCODE => drop(w.item(f::FASTPATH_SCANCODE_KEYCODE, b, at + 1, 1)?),
        event::MOUSE => {
            little_tree(w, f::POINTERFLAGS, b, at + 1, POINTER_FLAGS)?;
            w.row_le(b, at + 3, &[(f::POINTER_XPOS, 2), (f::POINTER_YPOS, 2)])?;
        }
        event::MOUSE_X => {
            little_tree(w, f::POINTERXFLAGS, b, at + 1, POINTER_X_FLAGS)?;
            w.row_le(b, at + 3, &[(f::POINTERX_XPOS, 2), (f::POINTERX_YPOS, 2)])?;
        }
        event::UNICODE => drop(w.item_le(f::FASTPATH_UNICODE_CODE, b, at + 1, 2)?),
        event::TIMESTAMP => drop(w.item_le(f::FASTPATH_QOE_TIMESTAMP, b, at + 1, 4)?),
        _ => {}
    }
    w.close(opened);
    Ok(at + len)
}

/// Flags of a pointer, least significant octet first.
fn little_tree<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    b: &Buf<'_>,
    at: usize,
    flags: &[Field],
) -> Walked {
    little::bitmask(w, field, b, at, 2, flags).map(drop)
}

/// An update of the output; where the next one begins.
fn output<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    let header = b.u8(at)?;
    let name = update_name(header & 0xf);
    w.info_append(format_args!(",{name}"));
    // The two upper bits tell of an octet about compression.
    let compressed = usize::from(header >> 6 == 2);
    let size = usize::from(b.u16_le(at + 1 + compressed)?);
    let len = 3 + compressed + size;
    b.check(at, len)?;
    let item = w.text(b, at, 1 + size, format_args!("{name}"))?;
    let opened = w.open(item);
    for field in [f::UPDATE_CODE, f::FASTPATH_SERVERFRAGMENTATION, f::FASTPATH_SERVERCOMPRESSION] {
        w.item(field, b, at, 1)?;
    }
    w.item_le(f::FASTPATH_SERVER_SIZE, b, at + 1 + compressed, 2)?;
    w.close(opened);
    Ok(at + len)
}
