//! The datagram service (RFC 1002, section 4.4): messages to names, which SMB's mailslots are written with.

use lamna_fields::{Base, Field, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

use super::name::{Name, kind_word};

values! {
    static TYPE_VALUES {
        16 => "Direct_unique datagram",
        17 => "Direct_group datagram",
        18 => "Broadcast datagram",
        19 => "Datagram error",
        20 => "Datagram query request",
        21 => "Datagram positive query response",
        22 => "Datagram negative query response",
    }
    static NODE_TYPE_VALUES {
        0 => "B node",
        1 => "P node",
        2 => "M node",
        3 => "NBDD",
    }
    static ERROR_CODE_VALUES {
        0x82 => "Destination name not present",
        0x83 => "Invalid source name format",
        0x84 => "Invalid destination name format",
    }
}

field_table! {
    /// The fields of NetBIOS Datagram Service.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("nbdgm", "NetBIOS Datagram Service", "NBDS");
    TYPE = FieldDef::new("nbdgm.type", "Message Type", FieldType::Uint8).strings(Strings::Values(&TYPE_VALUES));
    FLAGS = FieldDef::new("nbdgm.flags", "Flags", FieldType::Uint8).base(Base::Hex);
    NEXT = FieldDef::new("nbdgm.next", "More fragments follow", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Yes", "No")));
    FIRST = FieldDef::new("nbdgm.first", "This is first fragment", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Yes", "No")));
    NODE_TYPE = FieldDef::new("nbdgm.node_type", "Node Type", FieldType::Uint8).mask(0xc).strings(Strings::Values(&NODE_TYPE_VALUES));
    DGRAM_ID = FieldDef::new("nbdgm.dgram_id", "Datagram ID", FieldType::Uint16).base(Base::Hex);
    SRC_IP = FieldDef::new("nbdgm.src.ip", "Source IP", FieldType::Ipv4);
    SRC_PORT = FieldDef::new("nbdgm.src.port", "Source Port", FieldType::Uint16);
    DGRAM_LEN = FieldDef::new("nbdgm.dgram_len", "Datagram length", FieldType::Uint16).strings(Strings::Unit(&(" byte", " bytes")));
    PKT_OFFSET = FieldDef::new("nbdgm.pkt_offset", "Packet offset", FieldType::Uint16).strings(Strings::Unit(&(" byte", " bytes")));
    ERROR_CODE = FieldDef::new("nbdgm.error_code", "Error code", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&ERROR_CODE_VALUES));
    SOURCE_NAME = FieldDef::new("nbdgm.source_name", "Source name", FieldType::String);
    DESTINATION_NAME = FieldDef::new("nbdgm.destination_name", "Destination name", FieldType::String);
}

/// Octets of the header that all messages have.
const HEADER_LEN: usize = 10;

/// Octets of the header of a message that carries something.
const DATAGRAM_LEN: usize = 14;

/// Message types (RFC 1002, section 4.4.1).
mod kind {
    pub(super) const DIRECT_UNIQUE: u8 = 0x10;
    pub(super) const BROADCAST: u8 = 0x12;
    pub(super) const ERROR: u8 = 0x13;
    pub(super) const QUERY: u8 = 0x14;
    pub(super) const NEGATIVE: u8 = 0x16;
}

/// The datagram service.
#[derive(Clone, Copy, Debug)]
pub struct Nbdgm;

impl Dissect for Nbdgm {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(138)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("NBDS");
        let kind = b.u8(0)?;
        if w.wants_columns() {
            match TYPE_VALUES.get(u64::from(kind)) {
                Some(word) => w.info(format_args!("{word}")),
                None => w.info(format_args!("Unknown message type (0x{kind:02X})")),
            }
        }
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        w.item(TYPE, &b, 0, 1)?;
        w.bitmask(FLAGS, &[NEXT, FIRST, NODE_TYPE], &b, 1, 1)?;
        w.item(DGRAM_ID, &b, 2, 2)?;
        w.item(SRC_IP, &b, 4, 4)?;
        w.item(SRC_PORT, &b, 8, 2)?;
        match kind {
            kind::DIRECT_UNIQUE..=kind::BROADCAST => {
                w.item(DGRAM_LEN, &b, HEADER_LEN, 2)?;
                w.item(PKT_OFFSET, &b, HEADER_LEN + 2, 2)?;
                let at = name(w, SOURCE_NAME, &b, DATAGRAM_LEN)?;
                let at = name(w, DESTINATION_NAME, &b, at)?;
                w.set_len(root, at);
                w.close(opened);
                let outer = w.open_top();
                let message = b.from(at)?;
                if message.reported() > 0 && !w.try_heuristics("netbios", message)? {
                    w.data(message)?;
                }
                w.close(outer);
                return Ok(());
            }
            kind::ERROR => {
                w.item(ERROR_CODE, &b, HEADER_LEN, 1)?;
                w.set_len(root, HEADER_LEN + 1);
            }
            kind::QUERY..=kind::NEGATIVE => {
                let at = name(w, DESTINATION_NAME, &b, HEADER_LEN)?;
                w.set_len(root, at);
            }
            _ => {}
        }
        w.close(opened);
        Ok(())
    }
}

/// Shows a name; where what follows begins.
fn name<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    b: &Buf<'_>,
    at: usize,
) -> Result<usize, Fault> {
    let name = Name::read(b, at)?;
    let item = w.string(field, b, at, name.wire_len, format_args!("{name}"))?;
    if let Some(kind) = name.kind() {
        w.append(item, format_args!(" ({})", kind_word(kind)));
    }
    Ok(at + name.wire_len)
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    const NAME: &[u8] = b"\x20EGFCEFEECACACACACACACACACACACACA\x00";

    #[test]
    fn a_message_goes_from_name_to_name() {
        let mut message = vec![0x10, 2, 0, 77, 10, 0, 0, 1, 0, 138, 0, 70, 0, 0];
        message.extend(NAME);
        message.extend(NAME);
        message.extend(b"hi");
        let shown = shown(138, 138, &message);
        assert_eq!(shown.info, "NBDS Direct_unique datagram");
        assert!(shown.protocols.ends_with("udp:nbdgm:data"));
        assert!(shown.has("Flags: 0x02, This is first fragment, Node Type: B node"));
        assert!(shown.has("Source name: FRED<20> (Server service)"));
    }

    #[test]
    fn an_error_has_a_code() {
        let shown = shown(138, 138, &[0x13, 0, 0, 77, 10, 0, 0, 1, 0, 138, 0x82]);
        assert!(shown.has("Error code: Destination name not present (0x82)"));
    }

    #[test]
    fn other_types_are_unknown() {
        let shown = shown(138, 138, &[0x55, 0, 0, 77, 10, 0, 0, 1, 0, 138, 1]);
        assert_eq!(shown.info, "NBDS Unknown message type (0x55)");
    }
}
