//! The marks of packets whose dissection stopped: `_ws.malformed`, `_ws.short`, `_ws.unreassembled`.

use lamna_fields::{Field, FieldDef, FieldType, Group, Severity, Strings, field_table};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::id;
use crate::registry::Dissect;
use crate::walk::Walk;

field_table! {
    /// The fields of the malformed mark.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("_ws.malformed", "Malformed Packet", "Malformed packet");
    DISSECTOR_BUG = FieldDef::new("_ws.malformed.dissector_bug", "Dissector bug", FieldType::None);
    REASSEMBLY = FieldDef::new("_ws.malformed.reassembly", "Reassembly error", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    EXPERT = FieldDef::new("_ws.malformed.expert", "Malformed Packet (Exception occurred)", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
}

static SHORT_FIELDS: &[FieldDef] = &[FieldDef::protocol("_ws.short", "Short Frame", "Short frame")];
static UNREASSEMBLED_FIELDS: &[FieldDef] = &[
    FieldDef::protocol(
        "_ws.unreassembled",
        "Unreassembled Fragmented Packet",
        "Unreassembled fragmented packet",
    ),
    FieldDef::new(
        "_ws.unreassembled.expert",
        "Unreassembled fragment (change preferences to enable reassembly)",
        FieldType::None,
    )
    .strings(Strings::Expert(Group::Reassemble, Severity::Note)),
];

static STRING_FIELDS: &[FieldDef] = &[
    FieldDef::protocol("_ws.string", "String Errors", "String errors"),
    FieldDef::new(
        "_ws.string.trailing_stray_characters",
        "Trailing stray characters",
        FieldType::None,
    )
    .strings(Strings::Expert(Group::Undecoded, Severity::Warn)),
];

static TYPE_LENGTH_FIELDS: &[FieldDef] = &[
    FieldDef::protocol("_ws.type_length", "Type Length Mismatch", "Type length mismatch"),
    FieldDef::new("_ws.type_length.mismatch", "Trying to fetch X with length Y", FieldType::None)
        .strings(Strings::Expert(Group::Malformed, Severity::Error)),
    FieldDef::new("_ws.type_length.mismatch", "Trying to fetch X with length Y", FieldType::None)
        .strings(Strings::Expert(Group::Malformed, Severity::Warn)),
];

/// What Wireshark adds where a message inside is too long.
const CONTAINED: &str = ": length of contained item exceeds length of containing item";

/// What Wireshark says where a command let a device answer with too little.
const LIMITED: &str = "SCSI transfer limited due to allocation_length too small";

/// What Wireshark says of octets that come again after the message they belong to was put together.
const OVERLAP: &str = "New fragment overlaps old data (retransmission?)";

/// The note of an unreassembled fragment.
const UNREASSEMBLED_EXPERT: Field = Field(1);

/// A length or an offset pointed outside of its layer.
#[derive(Clone, Copy, Debug)]
pub struct Malformed;

impl Dissect for Malformed {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(_: &mut Walk<'_, C>, _: Buf<'_>) -> Walked {
        Ok(())
    }
}

/// The octets were not captured.
#[derive(Clone, Copy, Debug)]
pub struct Short;

impl Dissect for Short {
    const FIELDS: &'static [FieldDef] = SHORT_FIELDS;

    fn walk<C: Collector>(_: &mut Walk<'_, C>, _: Buf<'_>) -> Walked {
        Ok(())
    }
}

/// The octets are in a fragment that was not put together.
#[derive(Clone, Copy, Debug)]
pub struct Unreassembled;

impl Dissect for Unreassembled {
    const FIELDS: &'static [FieldDef] = UNREASSEMBLED_FIELDS;

    fn walk<C: Collector>(_: &mut Walk<'_, C>, _: Buf<'_>) -> Walked {
        Ok(())
    }
}

/// A text that goes on behind its end.
#[derive(Clone, Copy, Debug)]
pub struct Text;

impl Dissect for Text {
    const FIELDS: &'static [FieldDef] = STRING_FIELDS;

    fn walk<C: Collector>(_: &mut Walk<'_, C>, _: Buf<'_>) -> Walked {
        Ok(())
    }
}

/// A number of a length that numbers do not have.
#[derive(Clone, Copy, Debug)]
pub struct TypeLength;

impl Dissect for TypeLength {
    const FIELDS: &'static [FieldDef] = TYPE_LENGTH_FIELDS;

    fn walk<C: Collector>(_: &mut Walk<'_, C>, _: Buf<'_>) -> Walked {
        Ok(())
    }
}

/// Notes that a number of no octets was to be read, where there is a tree.
pub(crate) fn no_number<C: Collector>(w: &mut Walk<'_, C>) {
    const NOTE: Field = Field(1);
    if w.has_tree() {
        w.foreign(id::TYPE_LENGTH, |w| {
            let text = format_args!("Trying to fetch an unsigned integer with length 0");
            w.expert_text(NOTE, Item::NONE, text);
        });
    }
}

/// Notes at `item` that its text goes on behind a zero octet, where it does and there is a tree.
pub(crate) fn stray<C: Collector>(w: &mut Walk<'_, C>, item: Item, octets: &[u8]) {
    const NOTE: Field = Field(1);
    let Some(end) = memchr::memchr(0, octets) else { return };
    // Wireshark looks through as many octets of the text that it has made, in which what is no character takes three.
    let before = octets.get(..end).unwrap_or(&[]);
    let grown = String::from_utf8_lossy(before).len().saturating_sub(before.len());
    let last = octets.len().saturating_sub(grown);
    if w.has_tree() && octets.get(end..last).is_some_and(|rest| rest.iter().any(|c| *c != 0)) {
        w.foreign(id::STRING, |w| w.expert(NOTE, item));
    }
}

/// Marks that the dissection of protocol `name` stopped with `fault`.
pub(crate) fn mark<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, fault: Fault, name: &str) {
    let (protocol, text, more) = match fault {
        Fault::Short => (id::SHORT, "Packet size limited during capture", " truncated"),
        Fault::Unreassembled => (id::UNREASSEMBLED, "BoundError Unreassembled Packet", ""),
        Fault::Contained => (id::MALFORMED, "Malformed Packet", CONTAINED),
        Fault::Overlap => (id::MALFORMED, "Reassembly error, protocol", OVERLAP),
        Fault::Limited => (id::SHORT, LIMITED, " truncated"),
        Fault::Malformed | Fault::NotMine => (id::MALFORMED, "Malformed Packet", ""),
    };
    let empty = b.slice_up_to(0, 0);
    // A layer that is only a mark: too many layers is all that can go wrong.
    let _ = w.call(protocol, empty);
    w.foreign(protocol, |w| {
        let Ok(item) = w.item(Field::PROTOCOL, &empty, 0, 0) else { return };
        if fault == Fault::Overlap {
            w.label(item, format_args!("[{text} {name}: {more}]"));
        } else if fault == Fault::Limited {
            // The tree lacks the bracket that the column has.
            w.label(item, format_args!("{text}: {name}{more}]"));
        } else {
            w.label(item, format_args!("[{text}: {name}{more}]"));
        }
        let note = match fault {
            Fault::Short | Fault::Limited => return,
            Fault::Unreassembled => UNREASSEMBLED_EXPERT,
            Fault::Overlap => {
                let opened = w.open(item);
                w.expert_text(REASSEMBLY, item, format_args!("{OVERLAP}"));
                w.close(opened);
                return;
            }
            Fault::Malformed | Fault::Contained | Fault::NotMine => EXPERT,
        };
        let opened = w.open(item);
        w.expert(note, item);
        w.close(opened);
    });
    match fault {
        // The column lacks a blank that the tree has.
        Fault::Unreassembled => w.info_append(format_args!("[BoundErrorUnreassembled Packet]")),
        Fault::Overlap => w.info_append(format_args!("[{text} {name}: {OVERLAP}]")),
        Fault::Contained => w.info_append(format_args!("[{text}{CONTAINED}]")),
        _ => w.info_append(format_args!("[{text}]")),
    }
}
