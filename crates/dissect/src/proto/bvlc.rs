//! BACnet Virtual Link Control: BACnet over UDP (ANSI/ASHRAE 135, annexes J and U).

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

/// The port of BACnet.
pub const PORT: u16 = 47808;

/// Octets of the header that every message has.
pub const HEADER_LEN: usize = 4;

/// The type of messages between IPv6 hosts.
const IPV6: u8 = 0x82;

/// Octets of a node's number among IPv6 hosts.
const VIRTUAL_LEN: usize = 3;

values! {
    static TYPE_VALUES {
        0x81 => "BACnet/IP (Annex J)",
        0x82 => "BACnet/IPV6 (Annex U)",
    }
    static FUNCTION_VALUES {
        0x0 => "BVLC-Result",
        0x1 => "Write-Broadcast-Distribution-Table",
        0x2 => "Read-Broadcast-Distribution-Table",
        0x3 => "Read-Broadcast-Distribution-Table-Ack",
        0x4 => "Forwarded-NPDU",
        0x5 => "Register-Foreign-Device",
        0x6 => "Read-Foreign-Device-Table",
        0x7 => "Read-Foreign-Device-Table-Ack",
        0x8 => "Delete-Foreign-Device-Table-Entry",
        0x9 => "Distribute-Broadcast-To-Network",
        0xa => "Original-Unicast-NPDU",
        0xb => "Original-Broadcast-NPDU",
        0xc => "Secured-BVLL",
    }
    static FUNCTION_IPV6_VALUES {
        0x0 => "BVLC-Result",
        0x1 => "Original-Unicast-NPDU",
        0x2 => "Original-Broadcast-NPDU",
        0x3 => "Address-Resolution",
        0x4 => "Forwarded-Address-Resolution",
        0x5 => "Address-Resolution-ACK",
        0x6 => "Virtual-Address-Resolution",
        0x7 => "Virtual-Address-Resolution-ACK",
        0x8 => "Forwarded-NPDU",
        0x9 => "Register-Foreign-Device",
        0xa => "Delete-Foreign-Device-Table-Entry",
        0xb => "Secure-BVLL",
        0xc => "Distribute-Broadcast-To-Network",
    }
    static RESULT_VALUES {
        0x0 => "Successful completion",
        0x10 => "Write-Broadcast-Distribution-Table NAK",
        0x20 => "Read-Broadcast-Distribution-Table NAK",
        0x30 => "Register-Foreign-Device NAK",
        0x40 => "Read-Foreign-Device-Table NAK",
        0x50 => "Delete-Foreign-Device-Table-Entry NAK",
        0x60 => "Distribute-Broadcast-To-Network NAK",
        0x90 => "Register-Foreign-Device NAK",
        0xa0 => "Delete-Foreign-Device-Table-Entry NAK",
        0xc0 => "Distribute-Broadcast-To-Network NAK",
    }
}

field_table! {
    /// The fields of BACnet Virtual Link Control.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("bvlc", "BACnet Virtual Link Control", "BVLC");
    TYPE = FieldDef::new("bvlc.type", "Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&TYPE_VALUES));
    FUNCTION = FieldDef::new("bvlc.function", "Function", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&FUNCTION_VALUES));
    FUNCTION_IPV6 = FieldDef::new("bvlc.function_ipv6", "Function", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&FUNCTION_IPV6_VALUES));
    LENGTH = FieldDef::new("bvlc.length", "BVLC-Length", FieldType::Uint16);
    VIRTUAL_SOURCE = FieldDef::new("bvlc.virtual_source", "BVLC-Virtual-Source", FieldType::Uint24).base(Base::DecHex);
    VIRTUAL_DEST = FieldDef::new("bvlc.virtual_dest", "BVLC-Virtual-Destination", FieldType::Uint24).base(Base::DecHex);
    RESULT = FieldDef::new("bvlc.result", "Result", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&RESULT_VALUES));
    BDT_IP = FieldDef::new("bvlc.bdt_ip", "IP", FieldType::Ipv4);
    BDT_PORT = FieldDef::new("bvlc.bdt_port", "Port", FieldType::Uint16);
    BDT_MASK = FieldDef::new("bvlc.bdt_mask", "Mask", FieldType::Bytes);
    REG_TTL = FieldDef::new("bvlc.reg_ttl", "TTL", FieldType::Uint16);
    FDT_IP = FieldDef::new("bvlc.fdt_ip", "IP", FieldType::Ipv4);
    FDT_IPV6 = FieldDef::new("bvlc.fdt_ipv6", "IP", FieldType::Ipv6);
    FDT_PORT = FieldDef::new("bvlc.fdt_port", "Port", FieldType::Uint16);
    FDT_TTL = FieldDef::new("bvlc.fdt_ttl", "TTL", FieldType::Uint16);
    FDT_TIMEOUT = FieldDef::new("bvlc.fdt_timeout", "Timeout", FieldType::Uint16);
    FWD_IP = FieldDef::new("bvlc.fwd_ip", "IP", FieldType::Ipv4);
    FWD_PORT = FieldDef::new("bvlc.fwd_port", "Port", FieldType::Uint16);
    ORIG_SOURCE_ADDR = FieldDef::new("bvlc.orig_source_addr", "IP", FieldType::Ipv6);
    ORIG_SOURCE_PORT = FieldDef::new("bvlc.orig_source_port", "Port", FieldType::Uint16);
}

/// Functions between IPv4 hosts.
mod function {
    pub(super) const RESULT: u8 = 0;
    pub(super) const WRITE_DISTRIBUTION: u8 = 1;
    pub(super) const DISTRIBUTION: u8 = 3;
    pub(super) const FORWARDED: u8 = 4;
    pub(super) const REGISTER: u8 = 5;
    pub(super) const FOREIGN_DEVICES: u8 = 7;
    pub(super) const DELETE: u8 = 8;
    pub(super) const DISTRIBUTE: u8 = 9;
    pub(super) const BROADCAST: u8 = 11;
}

/// Functions between IPv6 hosts.
mod function6 {
    pub(super) const RESULT: u8 = 0;
    pub(super) const UNICAST: u8 = 1;
    pub(super) const BROADCAST: u8 = 2;
    pub(super) const RESOLUTION: u8 = 3;
    pub(super) const FORWARDED_RESOLUTION: u8 = 4;
    pub(super) const RESOLUTION_ACK: u8 = 5;
    pub(super) const VIRTUAL_RESOLUTION_ACK: u8 = 7;
    pub(super) const FORWARDED: u8 = 8;
    pub(super) const REGISTER: u8 = 9;
    pub(super) const DELETE: u8 = 10;
    pub(super) const DISTRIBUTE: u8 = 12;
}

/// BACnet Virtual Link Control.
#[derive(Clone, Copy, Debug)]
pub struct Bvlc;

impl Dissect for Bvlc {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(PORT)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let kind = b.u8(0)?;
        if TYPE_VALUES.get(u64::from(kind)).is_none() {
            return Err(Fault::NotMine);
        }
        w.column_protocol("BVLC");
        w.info(format_args!("BACnet Virtual Link Control"));
        let (function, len) = (b.u8(1)?, usize::from(b.u16(2)?));
        let six = kind == IPV6;
        if w.wants_columns() {
            let names = if six { &FUNCTION_IPV6_VALUES } else { &FUNCTION_VALUES };
            let name = names.get(u64::from(function)).unwrap_or("unknown");
            w.info_append(format_args!(" BVLC Function {name} "));
        }
        // What has no packet within is the link's own to its end.
        let header_len = match (six, function) {
            (false, function::FORWARDED) => 10,
            (false, function::DISTRIBUTE..) => HEADER_LEN,
            (true, function6::UNICAST) => 10,
            (true, function6::BROADCAST | function6::DISTRIBUTE) => 7,
            (true, function6::FORWARDED) => 25,
            _ => len,
        };
        let (_, opened) = w.open_protocol(&b, 0, header_len.min(b.len()))?;
        w.item(TYPE, &b, 0, 1)?;
        w.item(if six { FUNCTION_IPV6 } else { FUNCTION }, &b, 1, 1)?;
        let item = w.number(LENGTH, &b, 2, 2, header_len as u64)?;
        if header_len == len {
            w.label_value(item, format_args!("{len} bytes BACnet packet length"));
        } else {
            let text = format_args!("{header_len} of {len} bytes BACnet packet length");
            w.label_value(item, text);
        }
        if six {
            between6(w, &b, function)?;
        } else {
            between4(w, &b, function, header_len)?;
        }
        w.close(opened);
        let Some(rest) = len.checked_sub(header_len) else { return Err(Fault::Malformed) };
        let packet = b.slice_up_to(header_len, rest);
        let carries = match function {
            function::FORWARDED | function::DISTRIBUTE..=function::BROADCAST => !six,
            function6::UNICAST | function6::BROADCAST => six,
            function6::FORWARDED | function6::DISTRIBUTE => six,
            _ => false,
        };
        if carries {
            return w.call(id::BACNET, packet);
        }
        if packet.reported() > 0 { w.data(packet) } else { Ok(()) }
    }
}

/// What messages between IPv4 hosts say.
fn between4<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, function: u8, len: usize) -> Walked {
    let mut at = HEADER_LEN;
    match function {
        function::RESULT => {
            w.item(RESULT, b, at, 2)?;
        }
        function::WRITE_DISTRIBUTION | function::DISTRIBUTION => {
            while at + 10 <= len {
                w.item(BDT_IP, b, at, 4)?;
                w.item(BDT_PORT, b, at + 4, 2)?;
                w.item(BDT_MASK, b, at + 6, 4)?;
                at += 10;
            }
        }
        function::FORWARDED => {
            w.item(FWD_IP, b, at, 4)?;
            w.item(FWD_PORT, b, at + 4, 2)?;
        }
        function::REGISTER => {
            w.item(REG_TTL, b, at, 2)?;
        }
        function::FOREIGN_DEVICES => {
            while at + 10 <= len {
                w.item(FDT_IP, b, at, 4)?;
                w.item(FDT_PORT, b, at + 4, 2)?;
                w.item(FDT_TTL, b, at + 6, 2)?;
                w.item(FDT_TIMEOUT, b, at + 8, 2)?;
                at += 10;
            }
        }
        function::DELETE => {
            w.item(FDT_IP, b, at, 4)?;
            w.item(FDT_PORT, b, at + 4, 2)?;
        }
        _ => {}
    }
    Ok(())
}

/// What messages between IPv6 hosts say.
fn between6<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, function: u8) -> Walked {
    w.item(VIRTUAL_SOURCE, b, HEADER_LEN, VIRTUAL_LEN)?;
    let mut at = HEADER_LEN + VIRTUAL_LEN;
    match function {
        function6::RESULT => {
            w.item(RESULT, b, at, 2)?;
        }
        function6::UNICAST
        | function6::RESOLUTION
        | function6::FORWARDED_RESOLUTION
        | function6::RESOLUTION_ACK
        | function6::VIRTUAL_RESOLUTION_ACK => {
            w.item(VIRTUAL_DEST, b, at, VIRTUAL_LEN)?;
            at += VIRTUAL_LEN;
        }
        function6::REGISTER => {
            w.item(REG_TTL, b, at, 2)?;
        }
        function6::DELETE => {
            w.item(FDT_IPV6, b, at, 16)?;
            w.item(FDT_PORT, b, at + 16, 2)?;
        }
        _ => {}
    }
    if matches!(function, function6::FORWARDED_RESOLUTION | function6::FORWARDED) {
        w.item(ORIG_SOURCE_ADDR, b, at, 16)?;
        w.item(ORIG_SOURCE_PORT, b, at + 16, 2)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    #[test]
    fn tables_are_the_links_own() {
        let list = [0x81, 3, 0, 14, 10, 0, 0, 1, 0xba, 0xc0, 255, 255, 255, 0];
        let shown = shown(super::PORT, super::PORT, &list);
        assert!(shown.protocols.ends_with("udp:bvlc"));
        assert!(shown.has("BVLC-Length: 14 bytes BACnet packet length"));
        assert!(shown.has("IP: 10.0.0.1"));
    }

    #[test]
    fn packets_go_on() {
        let packet = [0x81, 11, 0, 8, 1, 0, 0x10, 8];
        let shown = shown(super::PORT, super::PORT, &packet);
        assert!(shown.protocols.ends_with("udp:bvlc:bacnet:bacapp"));
        assert!(shown.has("BVLC-Length: 4 of 8 bytes BACnet packet length"));
        assert!(shown.info.ends_with("BACnet-APDU Unconfirmed-REQ who-Is "));
    }
}
