//! Realtek's Remote Control Protocol, Echo Protocol and Loop Detection Protocol.

use lamna_fields::{Base, Field, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::Dissect;
use crate::walk::{REST, Walk};

values! {
    static OPCODE_VALUES {
        0x0 => "Hello",
        0x1 => "Get",
        0x2 => "Set",
    }
}

field_table! {
    /// The fields of Realtek Remote Control Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("rrcp", "Realtek Remote Control Protocol", "RRCP");
    FIRST = FieldDef::new("rrcp.protocol", "Protocol", FieldType::Uint8).base(Base::Hex);
    REPLY = FieldDef::new("rrcp.reply", "Reply", FieldType::Boolean).bits(8).mask(0x80);
    OPCODE = FieldDef::new("rrcp.opcode", "Opcode", FieldType::Uint8).base(Base::Hex).mask(0x7f).strings(Strings::Values(&OPCODE_VALUES));
    AUTHKEY = FieldDef::new("rrcp.authkey", "Authentication key", FieldType::Uint16).base(Base::Hex);
    REGADDR = FieldDef::new("rrcp.regaddr", "Register address", FieldType::Uint16).base(Base::Hex);
    REGDATA = FieldDef::new("rrcp.regdata", "Register data", FieldType::Uint16).base(Base::Hex);
    HELLO_REPLY_DOWNLINK_PORT = FieldDef::new("rrcp.hello_reply.downlink_port", "Downlink port number", FieldType::Uint8);
    HELLO_REPLY_UPLINK_PORT = FieldDef::new("rrcp.hello_reply.uplink_port", "Uplink port number", FieldType::Uint8);
    HELLO_REPLY_UPLINK_MAC = FieldDef::new("rrcp.hello_reply.uplink_mac", "Uplink MAC address", FieldType::Ether);
    HELLO_REPLY_CHIP_ID = FieldDef::new("rrcp.hello_reply.chip_id", "Chip ID", FieldType::Uint16).base(Base::Hex);
    HELLO_REPLY_VENDOR_ID = FieldDef::new("rrcp.hello_reply.vendor_id", "Vendor ID", FieldType::Uint32).base(Base::Hex);
}

/// Remote control of a switch.
#[derive(Clone, Copy, Debug)]
pub struct Rrcp;

impl Dissect for Rrcp {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        const REPLY_BIT: u8 = 0x80;
        const HELLO: u8 = 0;
        w.column_protocol("RRCP");
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        w.item(FIRST, &b, 0, 1)?;
        let octet = b.u8(1)?;
        let (is_reply, operation) = (octet & REPLY_BIT != 0, octet & !REPLY_BIT);
        let what = if is_reply { "Reply" } else { "Request" };
        match OPCODE_VALUES.get(u64::from(operation)) {
            Some(name) => w.info(format_args!("{name} {what}")),
            None => w.info(format_args!("Unknown ({operation}) {what}")),
        }
        w.item(REPLY, &b, 1, 1)?;
        let mut at = w.row(&b, 1, &[(OPCODE, 1), (AUTHKEY, 2)])?;
        match operation {
            HELLO if is_reply => {
                let fields = [
                    (HELLO_REPLY_DOWNLINK_PORT, 1),
                    (HELLO_REPLY_UPLINK_PORT, 1),
                    (HELLO_REPLY_UPLINK_MAC, 6),
                    (HELLO_REPLY_CHIP_ID, 2),
                    (HELLO_REPLY_VENDOR_ID, 4),
                ];
                at = w.row(&b, at, &fields)?;
            }
            1 | 2 => at = w.row(&b, at, &[(REGADDR, 2), (REGDATA, 2)])?,
            _ => {}
        }
        w.set_len(root, at);
        w.set_actual_len(&b, at);
        w.close(opened);
        Ok(())
    }
}

/// A protocol of which only the first octet is known.
fn known<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, info: &str, first: Field) -> Walked {
    w.info(format_args!("{info}"));
    let (_, opened) = w.open_protocol(b, 0, 1)?;
    w.item(first, b, 0, 1)?;
    w.set_actual_len(b, 1);
    w.close(opened);
    Ok(())
}

/// Realtek's Echo Protocol.
pub mod rep {
    use super::{Buf, Collector, Dissect, FieldDef, FieldType, Walk, Walked};
    use lamna_fields::{Base, field_table};

    field_table! {
        /// The fields of Realtek Echo Protocol.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("rep", "Realtek Echo Protocol", "REP");
        FIRST = FieldDef::new("rep.protocol", "Protocol", FieldType::Uint8).base(Base::Hex);
    }

    /// Realtek's Echo Protocol.
    #[derive(Clone, Copy, Debug)]
    pub struct Rep;

    impl Dissect for Rep {
        const FIELDS: &'static [FieldDef] = FIELDS;

        fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
            w.column_protocol("REP");
            super::known(w, &b, "Echo Reply", FIRST)
        }
    }
}

/// Realtek's Loop Detection Protocol.
pub mod rldp {
    use super::{Buf, Collector, Dissect, FieldDef, FieldType, Walk, Walked};
    use lamna_fields::{Base, field_table};

    field_table! {
        /// The fields of Realtek Loop Detection Protocol.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("rldp", "Realtek Loop Detection Protocol", "RLDP");
        FIRST = FieldDef::new("rldp.protocol", "Protocol", FieldType::Uint8).base(Base::Hex);
    }

    /// Realtek's Loop Detection Protocol.
    #[derive(Clone, Copy, Debug)]
    pub struct Rldp;

    impl Dissect for Rldp {
        const FIELDS: &'static [FieldDef] = FIELDS;

        fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
            w.column_protocol("RLDP");
            super::known(w, &b, "Network Loop Detection", FIRST)
        }
    }
}
