//! The protocol by which IPX routers tell each other routes.

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::Dissect;
use crate::walk::{REST, Walk};

/// Octets of a route.
const ENTRY_LEN: usize = 8;

values! {
    static PACKET_TYPE_VALUES {
        1 => "Request",
        2 => "Response",
    }
}

field_table! {
    /// The fields of IPX Routing Information Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("ipxrip", "IPX Routing Information Protocol", "IPX RIP");
    REQUEST = FieldDef::new("ipxrip.request", "Request", FieldType::Boolean);
    RESPONSE = FieldDef::new("ipxrip.response", "Response", FieldType::Boolean);
    PACKET_TYPE = FieldDef::new("ipxrip.packet_type", "RIP packet type", FieldType::Uint16).strings(Strings::Values(&PACKET_TYPE_VALUES));
    ROUTE_VECTOR = FieldDef::new("ipxrip.route_vector", "Route Vector", FieldType::IpxNet).base(Base::Hex);
    HOPS = FieldDef::new("ipxrip.hops", "Hops", FieldType::Uint16);
    TICKS = FieldDef::new("ipxrip.ticks", "Ticks", FieldType::Uint16);
}

/// IPX RIP.
#[derive(Clone, Copy, Debug)]
pub struct IpxRip;

impl Dissect for IpxRip {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("IPX RIP");
        let kind = b.u16(0)?;
        let name = PACKET_TYPE_VALUES.get(u64::from(kind)).unwrap_or("Unknown");
        w.info(format_args!("{name}"));
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        w.item(PACKET_TYPE, &b, 0, 2)?;
        let field = match kind {
            1 => Some(REQUEST),
            2 => Some(RESPONSE),
            _ => None,
        };
        if let Some(field) = field {
            let item = w.number(field, &b, 0, 2, 1)?;
            w.hide(item);
        }
        let mut at = 2;
        while b.remaining(at) >= ENTRY_LEN {
            super::network(w, ROUTE_VECTOR, &b, at)?;
            w.item(HOPS, &b, at + 4, 2)?;
            let ticks = u64::from(b.u16(at + 6)?);
            let item = w.item(TICKS, &b, at + 6, 2)?;
            // Eighteen ticks and a bit are a second.
            w.label_value(item, format_args!("{} ms", ticks * 1000 / 18));
            at += ENTRY_LEN;
        }
        w.close(opened);
        Ok(())
    }
}
