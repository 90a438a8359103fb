//! Mailslots: transactions of SMB that expect no answer (MS-MAIL).

use lamna_fields::{Encoding, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::Dissect;
use crate::walk::Walk;

values! {
    static OPCODE_VALUES {
        1 => "Write Mail Slot",
    }
    static CLASS_VALUES {
        1 => "Reliable",
        2 => "Unreliable & Broadcast",
    }
}

field_table! {
    /// The fields of SMB MailSlot Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("mailslot", "SMB MailSlot Protocol", "SMB Mailslot");
    OPCODE = FieldDef::new("mailslot.opcode", "Opcode", FieldType::Uint16).strings(Strings::Values(&OPCODE_VALUES));
    PRIORITY = FieldDef::new("mailslot.priority", "Priority", FieldType::Uint16);
    CLASS = FieldDef::new("mailslot.class", "Class", FieldType::Uint16).strings(Strings::Values(&CLASS_VALUES));
    SIZE = FieldDef::new("mailslot.size", "Size", FieldType::Uint16);
    NAME = FieldDef::new("mailslot.name", "Mailslot Name", FieldType::String);
}

/// Mailslots.
#[derive(Clone, Copy, Debug)]
pub struct Mailslot;

impl Dissect for Mailslot {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(_: &mut Walk<'_, C>, _: Buf<'_>) -> Walked {
        Ok(())
    }
}

/// Where a mailslot's parts lie in the message of SMB that carries it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    /// The setup words.
    pub(crate) setup: usize,
    /// The number of octets, and the name behind it.
    pub(crate) size: usize,
    pub(crate) name: usize,
    /// Where the name's octets end.
    pub(crate) name_end: usize,
}

/// Shows a write to the mailslot `slot`, without a layer, and goes on with what is written.
pub(crate) fn walk<C: Collector>(
    w: &mut Walk<'_, C>,
    message: &Buf<'_>,
    place: Place,
    slot: &str,
    data: Buf<'_>,
) -> Walked {
    let outer = w.open_top();
    let end = (data.start().wrapping_sub(message.start())) as usize;
    w.foreign(id::MAILSLOT, |w| -> Walked {
        let (_, opened) = w.open_protocol(message, place.setup, end.saturating_sub(place.setup))?;
        w.item_le(OPCODE, message, place.setup, 2)?;
        w.item_le(PRIORITY, message, place.setup + 2, 2)?;
        w.item_le(CLASS, message, place.setup + 4, 2)?;
        w.item_le(SIZE, message, place.size, 2)?;
        let len = place.name_end.saturating_sub(place.name);
        w.item_as(NAME, message, place.name, len, Encoding::Ascii)?;
        w.close(opened);
        Ok(())
    })?;
    let known = match slot {
        "BROWSE" | "LANMAN" => Some(id::BROWSER),
        _ => None,
    };
    match known {
        Some(protocol) if data.reported() > 0 => w.call(protocol, data)?,
        _ if data.reported() > 0 => w.data(data)?,
        _ => {}
    }
    w.close(outer);
    Ok(())
}
