//! The messages by which NetWare servers ask stations whether they are there, and tell them that text waits.

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::Dissect;
use crate::walk::{REST, Walk};

values! {
    static SIGCHAR_VALUES {
        '?' => "Poll inactive station",
        'Y' => "Station is still using the connection",
        '!' => "Broadcast message waiting",
    }
}

field_table! {
    /// The fields of IPX Message.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("ipxmsg", "IPX Message", "IPX MSG");
    CONN = FieldDef::new("ipxmsg.conn", "Connection Number", FieldType::Uint8);
    SIGCHAR = FieldDef::new("ipxmsg.sigchar", "Signature Character", FieldType::Char).base(Base::Hex).strings(Strings::Values(&SIGCHAR_VALUES));
}

/// A message to a station.
#[derive(Clone, Copy, Debug)]
pub struct IpxMessage;

impl Dissect for IpxMessage {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("IPX MSG");
        let (connection, sign) = (b.u8(0)?, b.u8(1)?);
        let name = SIGCHAR_VALUES.get(u64::from(sign)).unwrap_or("Unknown Signature Character");
        w.info(format_args!("{name}, Connection {connection}"));
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        w.item(CONN, &b, 0, 1)?;
        w.item(SIGCHAR, &b, 1, 1)?;
        w.close(opened);
        Ok(())
    }
}
