//! The time protocol (RFC 868): seconds since 1900.

use lamna_fields::{FieldDef, FieldType, Strings, TimeZone, field_table, write_absolute};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

field_table! {
    /// The fields of the time protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("time", "Time Protocol", "TIME");
    TIME = FieldDef::new("time.time", "Time", FieldType::Uint32);
    RESPONSE = FieldDef::new("time.response", "Type", FieldType::Boolean).strings(Strings::TrueFalse(&("Response", "Request")));
}

/// The port of servers.
const PORT: u16 = 37;

/// The time protocol.
#[derive(Clone, Copy, Debug)]
pub struct Time;

impl Dissect for Time {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(PORT), Claim::TcpPort(PORT)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        /// From 1900 to 1970.
        const TO_UNIX: i128 = 2_208_988_800;
        let is_response = w.net.source_port == PORT;
        w.column_protocol("TIME");
        w.info(format_args!("TIME {}", if is_response { "Response" } else { "Request" }));
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        w.number(RESPONSE, &b, 0, 0, u64::from(is_response))?;
        if is_response {
            let seconds = i128::from(b.u32(0)?);
            let item = w.item(TIME, &b, 0, 4)?;
            if w.labels() {
                let mut text = String::new();
                let nanoseconds = (seconds - TO_UNIX) * 1_000_000_000;
                // Writing to a String cannot fail.
                let _ = write_absolute(&mut text, nanoseconds, &TimeZone::UTC, false);
                let text = text.replace(".000000000", "");
                w.label(item, format_args!("{text}"));
            }
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
    fn a_response_is_a_moment() {
        let shown = shown(PORT, 40000, &[0xe0, 1, 2, 3]);
        assert_eq!(shown.info, "TIME TIME Response");
        assert!(shown.has("Feb  3, 2019 06:00:35 UTC"), "{shown:#?}");
    }

    #[test]
    fn a_request_is_nothing() {
        let shown = shown(40000, PORT, b"x");
        assert_eq!(shown.info, "TIME TIME Request");
        assert!(shown.has("Type: Request"), "{shown:#?}");
    }
}
