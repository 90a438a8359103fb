//! Expert notes: `_ws.expert`.

use std::fmt;

use lamna_fields::{
    Base, Field, FieldDef, FieldId, FieldType, Group, Strings, field_table, values,
};

use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Item};
use crate::proto::id;
use crate::registry::Dissect;
use crate::walk::Walk;

values! {
    static GROUPS {
        0x0100_0000 => "Checksum",
        0x0200_0000 => "Sequence",
        0x0300_0000 => "Response",
        0x0400_0000 => "Request",
        0x0500_0000 => "Undecoded",
        0x0600_0000 => "Reassemble",
        0x0700_0000 => "Malformed",
        0x0800_0000 => "Debug",
        0x0900_0000 => "Protocol",
        0x0a00_0000 => "Security",
        0x0b00_0000 => "Comment",
        0x0c00_0000 => "Decryption",
        0x0d00_0000 => "Assumption",
        0x0e00_0000 => "Deprecated",
        0x0f00_0000 => "Receive",
        0x1000_0000 => "Interface",
    }
    static SEVERITIES {
        0x0010_0000 => "Comment",
        0x0020_0000 => "Chat",
        0x0040_0000 => "Note",
        0x0060_0000 => "Warning",
        0x0080_0000 => "Error",
    }
}

field_table! {
    /// The fields of an expert note.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("_ws.expert", "Expert Info", "Expert");
    MESSAGE = FieldDef::new("_ws.expert.message", "Message", FieldType::String);
    SEVERITY = FieldDef::new("_ws.expert.severity", "Severity level", FieldType::Uint32).base(Base::None).strings(Strings::Values(&SEVERITIES));
    GROUP = FieldDef::new("_ws.expert.group", "Group", FieldType::Uint32).base(Base::None).strings(Strings::Values(&GROUPS));
}

/// The pseudo-protocol that expert notes belong to.
#[derive(Clone, Copy, Debug)]
pub struct Expert;

impl Dissect for Expert {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(_: &mut Walk<'_, C>, _: Buf<'_>) -> Walked {
        Ok(())
    }
}

/// Adds the note `field`, whose definition holds group and severity, under `item`.
#[inline(never)]
pub(crate) fn add<C: Collector>(
    w: &mut Walk<'_, C>,
    field: FieldId,
    item: Item,
    text: fmt::Arguments<'_>,
) {
    let Some(Strings::Expert(group, severity)) = w.registry.try_def(field).map(|def| def.strings)
    else {
        debug_assert!(false, "an expert note needs a group and a severity");
        return;
    };
    if !w.wants_id(field) && !w.wants_notes() {
        return;
    }
    // The note and its message are cut without saying so.
    let mut label = String::new();
    if w.labels() {
        label = text.to_string();
        label.truncate(label.floor_char_boundary(crate::tree::MAX_WHOLE_LABEL));
    }
    let none = Buf::new(&[], 0, 0);
    let outer = w.open(item);
    let at_work = w.at_work();
    w.foreign(id::EXPERT, |w| {
        let Ok(root) = w.item(Field::PROTOCOL, &none, 0, 0) else { return };
        w.label(root, format_args!("Expert Info ({}/{}): {label}", severity.name(), group.name()));
        let opened = w.open(root);
        let note = w.put_foreign(field, &none, 0, 0, u64::from(at_work.0));
        w.label(note, format_args!("{label}"));
        w.mark_generated(note);
        let message = w.string_up_to(MESSAGE, &none, crate::tree::MAX_WHOLE_LABEL, text);
        w.hide(message);
        w.generated(SEVERITY, &none, 0, u64::from(severity.number()));
        w.generated(GROUP, &none, 0, u64::from(group.number()));
        w.mark_generated(root);
        w.close(opened);
    });
    if group == Group::Malformed {
        // So that a filter on malformed packets finds the note's frame.
        w.foreign(id::MALFORMED, |w| {
            if let Ok(mark) = w.item(Field::PROTOCOL, &none, 0, 0) {
                w.hide(mark);
            }
        });
    }
    w.close(outer);
}
