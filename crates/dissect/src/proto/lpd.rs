//! The protocol of line printers (RFC 1179): commands of one octet and an operand up to the end of the line, and answers of one
//! octet.

use lamna_fields::{FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static CLIENT_CODE_VALUES {
        1 => "LPC: start print / jobcmd: abort",
        2 => "LPR: transfer a printer job / jobcmd: receive control file",
        3 => "LPQ: print short form of queue status / jobcmd: receive data file",
        4 => "LPQ: print long form of queue status",
        5 => "LPRM: remove jobs",
        6 => "LPRng lpc: do control operation",
        7 => "LPRng lpr: transfer a block format print job",
        8 => "LPRng lpc: secure command transfer",
        9 => "LPRng lpq: verbose status information",
    }
    static RESPONSE_CODE_VALUES {
        0 => "Success: accepted, proceed",
        1 => "Queue not accepting jobs",
        2 => "Queue temporarily full, retry later",
        3 => "Bad job format, do not retry",
    }
}

field_table! {
    /// The fields of Line Printer Daemon Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("lpd", "Line Printer Daemon Protocol", "LPD");
    RESPONSE = FieldDef::new("lpd.response", "Response", FieldType::Boolean);
    REQUEST = FieldDef::new("lpd.request", "Request", FieldType::Boolean);
    CLIENT_CODE = FieldDef::new("lpd.client_code", "Client code", FieldType::Uint8).strings(Strings::Values(&CLIENT_CODE_VALUES));
    PRINTER_OPTION = FieldDef::new("lpd.printer_option", "Printer/options", FieldType::String);
    RESPONSE_CODE = FieldDef::new("lpd.response_code", "Response", FieldType::Uint8).strings(Strings::Values(&RESPONSE_CODE_VALUES));
}

/// The port of servers.
const PORT: u16 = 515;

/// The protocol of line printers.
#[derive(Clone, Copy, Debug)]
pub struct Lpd;

impl Dissect for Lpd {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(PORT)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("LPD");
        let code = b.u8(0)?;
        let is_response = b.reported() == 1;
        let command = CLIENT_CODE_VALUES.get(u64::from(code));
        match (is_response, command) {
            (true, _) => w.info(format_args!("LPD response")),
            (false, Some(word)) => w.info(format_args!("{word}")),
            (false, None) => w.info(format_args!("LPD continuation")),
        }
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        let item = w.number(if is_response { RESPONSE } else { REQUEST }, &b, 0, 0, 1)?;
        w.hide(item);
        if is_response {
            if RESPONSE_CODE_VALUES.get(u64::from(code)).is_none() {
                return w.data(b);
            }
            w.item(RESPONSE_CODE, &b, 0, 1)?;
        } else {
            let (Some(word), Some(end)) = (command, b.find(1, b'\n')) else { return w.data(b) };
            let item = w.item(CLIENT_CODE, &b, 0, 1)?;
            w.label(item, format_args!("{word}"));
            w.item(PRINTER_OPTION, &b, 1, end - 1)?;
        }
        w.close(opened);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::segment;

    #[test]
    fn a_command_names_its_printer() {
        let shown = segment(1022, PORT, b"\x03lp user\n");
        assert_eq!(shown.protocols, "eth:ethertype:ip:tcp:lpd");
        assert!(shown.has("Printer/options: lp user"), "{shown:#?}");
    }

    #[test]
    fn an_answer_is_one_octet() {
        let shown = segment(PORT, 1022, &[0]);
        assert_eq!(shown.info, "LPD LPD response");
        assert!(shown.has("Response: Success: accepted, proceed (0)"), "{shown:#?}");
    }

    #[test]
    fn what_is_printed_is_data() {
        let shown = segment(1022, PORT, b"hello");
        assert_eq!(shown.protocols, "eth:ethertype:ip:tcp:lpd:data");
        assert_eq!(shown.info, "LPD LPD continuation");
    }
}
