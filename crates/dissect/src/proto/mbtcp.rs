//! Modbus/TCP: the header that carries Modbus in TCP (Modbus Messaging on TCP/IP Implementation
//! Guide V1.0b, section 3.1.3).

use lamna_fields::{FieldDef, FieldType, Group, Severity, Strings, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::modbus;
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::walk::Walk;

field_table! {
    /// The fields of Modbus/TCP.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("mbtcp", "Modbus/TCP", "Modbus/TCP");
    TRANS_ID = FieldDef::new("mbtcp.trans_id", "Transaction Identifier", FieldType::Uint16);
    PROT_ID = FieldDef::new("mbtcp.prot_id", "Protocol Identifier", FieldType::Uint16);
    LEN = FieldDef::new("mbtcp.len", "Length", FieldType::Uint16);
    UNIT_ID = FieldDef::new("mbtcp.unit_id", "Unit Identifier", FieldType::Uint8);
    CANNOT_CLASSIFY = FieldDef::new("mbtcp.cannot_classify", "Cannot classify packet type. Try setting Modbus/TCP Port preference to this destination or source port", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}

/// The port of servers.
const PORT: u16 = 502;

/// Octets of the header.
const HEADER_LEN: usize = 7;

/// Octets of the header that its length does not count.
const UNCOUNTED: usize = 6;

/// The least length that a message may give itself: a unit and a function.
const MIN_LENGTH: u16 = 2;

/// Modbus/TCP.
#[derive(Clone, Copy, Debug)]
pub struct ModbusTcp;

impl Dissect for ModbusTcp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(PORT)];
    const FRAMES: bool = true;
    const SHOWS_SIZE: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        message(w, b)
    }

    fn frame(framing: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let [_, _, a, b, high, low, rest @ ..] = bytes else {
            // Too short to tell whether it is Modbus.
            return if framing.follows { Pdu::MoreUnknown } else { Pdu::NotMine };
        };
        let len = u16::from_be_bytes([*high, *low]);
        let may_be = (*a, *b) == (0, 0) && len >= MIN_LENGTH && rest.len() >= 2;
        if !may_be && !framing.follows {
            return Pdu::NotMine;
        }
        let len = UNCOUNTED + usize::from(len);
        match len.checked_sub(bytes.len()) {
            None | Some(0) => Pdu::Whole(len),
            Some(missing) => Pdu::More(missing),
        }
    }
}

fn message<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
    w.column_protocol("Modbus/TCP");
    let (transaction, unit) = (b.u16(0)?, b.u8(6)?);
    let function = b.u8(HEADER_LEN)?;
    let asks = w.net.destination_port == PORT && w.net.source_port != PORT;
    let answers = w.net.source_port == PORT && w.net.destination_port != PORT;
    if w.wants_columns() {
        let kind = match (asks, answers) {
            (true, _) => "Query",
            (_, true) => "Response",
            _ => "Unclassified",
        };
        let octets = b.captured().get(HEADER_LEN..).unwrap_or(&[]);
        let (is_sub, name) = modbus::title(octets);
        let code = function & 0x7f;
        w.info(format_args!("{kind:>8}: Trans: {transaction:5}; Unit: {unit:3}, Func: {code:3}"));
        if is_sub {
            // Wireshark writes that there is a function below, not which.
            w.info_append(format_args!("/  1"));
        }
        match name {
            Some(name) => w.info_append(format_args!(": {name}")),
            None => w.info_append(format_args!(": Unknown function ({code})")),
        }
        if function & 0x80 != 0 {
            w.info_append(format_args!(". Exception returned "));
        }
    }
    let (_, opened) = w.open_protocol(&b, 0, b.len())?;
    w.item(TRANS_ID, &b, 0, 2)?;
    w.item(PROT_ID, &b, 2, 2)?;
    w.item(LEN, &b, 4, 2)?;
    w.item(UNIT_ID, &b, 6, 1)?;
    w.close(opened);
    let outer = w.open_top();
    modbus::go_on(w, b.from(HEADER_LEN)?, modbus::Carried { transaction, asks, answers })?;
    w.close(outer);
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::segment;

    #[test]
    fn a_question_names_its_function() {
        let shown = segment(40_000, 502, &[0, 1, 0, 0, 0, 6, 9, 3, 0, 5, 0, 2]);
        assert_eq!(shown.protocols, "eth:ethertype:ip:tcp:mbtcp:modbus");
        assert_eq!(
            shown.info,
            "Modbus/TCP    Query: Trans:     1; Unit:   9, Func:   3: Read Holding Registers"
        );
        assert!(shown.has("Word Count: 2"));
    }

    #[test]
    fn an_exception_says_so() {
        let shown = segment(502, 40_000, &[0, 1, 0, 0, 0, 3, 9, 0x83, 2]);
        assert!(shown.info.ends_with("Read Holding Registers. Exception returned "));
        assert!(shown.has("Exception Code: Illegal data address (2)"));
    }

    #[test]
    fn another_protocol_identifier_is_not_modbus() {
        let shown = segment(40_000, 502, &[0, 1, 0, 5, 0, 6, 9, 3, 0, 5, 0, 2]);
        assert_eq!(shown.protocols, "eth:ethertype:ip:tcp:data");
    }
}
