//! The daytime protocol (RFC 867): the time as text.

use lamna_fields::{FieldDef, FieldType, Strings, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

field_table! {
    /// The fields of the daytime protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("daytime", "Daytime Protocol", "DAYTIME");
    STRING = FieldDef::new("daytime.string", "Daytime", FieldType::String);
    RESPONSE_REQUEST = FieldDef::new("daytime.response_request", "Type", FieldType::Boolean).bits(8).strings(Strings::TrueFalse(&("Response", "Request")));
}

/// The port of servers.
const PORT: u16 = 13;

/// The daytime protocol.
#[derive(Clone, Copy, Debug)]
pub struct Daytime;

impl Dissect for Daytime {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(PORT), Claim::TcpPort(PORT)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let is_response = w.net.source_port == PORT;
        w.column_protocol("DAYTIME");
        w.info(format_args!("DAYTIME {}", if is_response { "Response" } else { "Request" }));
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        w.number(RESPONSE_REQUEST, &b, 0, 0, u64::from(is_response))?;
        if is_response {
            w.item(STRING, &b, 0, REST)?;
        }
        w.close(opened);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::shown;

    #[test]
    fn a_response_is_a_text() {
        let shown = shown(PORT, 40000, b"Thu Nov 26");
        assert_eq!(shown.info, "DAYTIME DAYTIME Response");
        assert!(shown.has("Daytime: Thu Nov 26"), "{shown:#?}");
    }

    #[test]
    fn a_request_is_nothing() {
        let shown = shown(40000, PORT, b"x");
        assert_eq!(shown.info, "DAYTIME DAYTIME Request");
        assert!(!shown.has("Daytime: x"), "{shown:#?}");
    }
}
