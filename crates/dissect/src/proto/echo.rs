//! The Echo Protocol (RFC 862): what comes is sent back.

use lamna_fields::{FieldDef, FieldType, field_table};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

field_table! {
    /// The fields of an echo.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("echo", "Echo", "ECHO");
    DATA = FieldDef::new("echo.data", "Echo data", FieldType::Bytes);
    REQUEST = FieldDef::new("echo.request", "Echo request", FieldType::Boolean);
    RESPONSE = FieldDef::new("echo.response", "Echo response", FieldType::Boolean);
}

const PORT: u16 = 7;

/// The Echo Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Echo;

impl Dissect for Echo {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(PORT), Claim::UdpPort(PORT)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if b.is_empty() {
            return Err(Fault::NotMine);
        }
        let asks = w.net.destination_port == PORT;
        w.column_protocol("ECHO");
        w.info(format_args!("{}", if asks { "Request" } else { "Response" }));
        let (_, opened) = w.open_protocol(&b, 0, b.len())?;
        let way = w.generated(if asks { REQUEST } else { RESPONSE }, &b, 0, 1);
        w.hide(way);
        w.item(DATA, &b, 0, b.len())?;
        w.close(opened);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::{segment, shown};

    #[test]
    fn the_port_tells_who_asks() {
        let shown = shown(40_000, PORT, b"hi");
        assert_eq!(
            (shown.protocols.as_str(), shown.info.as_str()),
            ("eth:ethertype:ip:udp:echo", "ECHO Request")
        );
        assert!(shown.has("Echo data: 6869"));
        assert_eq!(segment(PORT, 40_000, b"hi").info, "ECHO Response");
    }
}
