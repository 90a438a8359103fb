//! Registration of virtual LANs between bridges, GVRP (IEEE 802.1Q-2003, section 11; IEEE 802.1D-2004, section 12).

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::registry::Dissect;
use crate::walk::Walk;

values! {
    static ATTRIBUTE_TYPE_VALUES {
        0x1 => "VID",
    }
    static ATTRIBUTE_EVENT_VALUES {
        0 => "Leave All",
        1 => "Join Empty",
        2 => "Join In",
        3 => "Leave Empty",
        4 => "Leave In",
        5 => "Empty",
    }
}

field_table! {
    /// The fields of GARP VLAN Registration Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("gvrp", "GARP VLAN Registration Protocol", "GVRP");
    PROTOCOL_ID = FieldDef::new("gvrp.protocol_id", "Protocol Identifier", FieldType::Uint16).base(Base::Hex);
    ATTRIBUTE_TYPE = FieldDef::new("gvrp.attribute_type", "Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&ATTRIBUTE_TYPE_VALUES));
    ATTRIBUTE_LENGTH = FieldDef::new("gvrp.attribute_length", "Length", FieldType::Uint8);
    ATTRIBUTE_EVENT = FieldDef::new("gvrp.attribute_event", "Event", FieldType::Uint8).strings(Strings::Values(&ATTRIBUTE_EVENT_VALUES));
    ATTRIBUTE_VALUE = FieldDef::new("gvrp.attribute_value", "Value", FieldType::Uint16);
    END_OF_MARK = FieldDef::new("gvrp.end_of_mark", "End of Mark", FieldType::None);
}

/// Where bridges that register virtual LANs listen.
pub(crate) const ADDRESS: [u8; 6] = [0x01, 0x80, 0xc2, 0x00, 0x00, 0x21];

/// GVRP.
#[derive(Clone, Copy, Debug)]
pub struct Gvrp;

impl Dissect for Gvrp {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        const KNOWN: u16 = 1;
        w.column_protocol("GVRP");
        w.info(format_args!("GVRP"));
        let (root, opened) = w.open_protocol(&b, 0, b.len())?;
        let version = b.u16(0)?;
        let item = w.item(PROTOCOL_ID, &b, 0, 2)?;
        if version != KNOWN {
            w.append(item, format_args!(" (Unknown)"));
            w.close(opened);
            return w.data(b.from(2)?);
        }
        w.append(item, format_args!(" (GARP VLAN Registration Protocol)"));
        let mut at = 2;
        let mut count = 0;
        while b.remaining(at) > 0 {
            if b.u8(at)? == 0 {
                w.item(END_OF_MARK, &b, at, 1)?;
                at += 1;
                break;
            }
            count += 1;
            at = message(w, &b, at, count)?;
        }
        w.set_len(root, at);
        w.set_actual_len(&b, at);
        w.close(opened);
        Ok(())
    }
}

/// A message: attributes of a type; answers where the next one is.
fn message<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    start: usize,
    count: usize,
) -> Result<usize, Fault> {
    const LEAVE_ALL: u8 = 0;
    let root = w.text(b, start, b.len() - start, format_args!("Message {count}"))?;
    let opened = w.open(root);
    w.item(ATTRIBUTE_TYPE, b, start, 1)?;
    let mut at = start + 1;
    let mut number = 0;
    while b.remaining(at) > 0 {
        let len = usize::from(b.u8(at)?);
        if len == 0 {
            w.item(END_OF_MARK, b, at, 1)?;
            at += 1;
            break;
        }
        number += 1;
        let item = w.text(b, at, len, format_args!("Attribute {number}"))?;
        let inner = w.open(item);
        w.item(ATTRIBUTE_LENGTH, b, at, 1)?;
        let event = b.u8(at + 1)?;
        w.item(ATTRIBUTE_EVENT, b, at + 1, 1)?;
        if event != LEAVE_ALL {
            w.item(ATTRIBUTE_VALUE, b, at + 2, 2)?;
        }
        w.close(inner);
        at += len;
    }
    w.set_len(root, at - start);
    w.close(opened);
    Ok(at)
}
