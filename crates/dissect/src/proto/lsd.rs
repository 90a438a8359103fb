//! BitTorrent's Local Service Discovery (BEP 14): who nearby has what.

use lamna_fields::{Field, FieldDef, FieldType, Group, Severity, Strings, field_table};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::columns::Address;
use crate::proto::lines::{Line, Plain, number};
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

field_table! {
    /// The fields of Local Service Discovery.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("lsd", "Local Service Discovery", "LSD");
    HEADER = FieldDef::new("lsd.header", "Header", FieldType::String);
    HOST = FieldDef::new("lsd.host", "Host", FieldType::String);
    PORT_FIELD = FieldDef::new("lsd.port", "Port", FieldType::Uint32);
    INFOHASH = FieldDef::new("lsd.infohash", "Infohash", FieldType::String);
    COOKIE = FieldDef::new("lsd.cookie", "cookie", FieldType::String);
    MALFORMED_FIELD = FieldDef::new("lsd.malformed_field", "Malformed LDS field", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
}

/// Where announcements go (BEP 14).
const PORT: u16 = 6771;
const GROUP_V4: [u8; 4] = [239, 192, 152, 143];
const GROUP_V6: [u8; 16] = [0xff, 0x15, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xef, 0xc0, 0x98, 0x8f];

/// What an announcement begins with.
const START: &[u8] = b"BT-SEARCH * HTTP/1.1";

/// The lines of an announcement.
static LINES: &[(&str, Field)] =
    &[("Host: ", HOST), ("Port: ", PORT_FIELD), ("Infohash: ", INFOHASH), ("cookie: ", COOKIE)];

/// Local Service Discovery.
#[derive(Clone, Copy, Debug)]
pub struct Lsd;

impl Dissect for Lsd {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Heuristic("udp")];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let is_group = match &w.net.destination {
            Address::Ipv4(address) => address[..] == GROUP_V4,
            Address::Ipv6(address) => address[..] == GROUP_V6,
            _ => false,
        };
        if !is_group || w.net.destination_port != PORT {
            return Err(Fault::NotMine);
        }
        w.column_protocol("LSD");
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        let bytes = b.captured();
        let first = Line::at(bytes, 0);
        w.item(HEADER, &b, 0, first.text.len())?;
        let mut at = first.next;
        while at < bytes.len() && w.fields() {
            let line = Line::at(bytes, at);
            if line.text.is_empty() {
                break;
            }
            let known = LINES.iter().find(|(name, _)| line.text.starts_with(name.as_bytes()));
            if let Some((name, field)) = known {
                let value = line.rest(name.len());
                match (*field, number(value)) {
                    (PORT_FIELD, None) => {
                        let item = w.number(PORT_FIELD, &b, at, line.text.len(), 0)?;
                        w.expert(MALFORMED_FIELD, item);
                    }
                    (PORT_FIELD, Some(port)) => {
                        w.number(PORT_FIELD, &b, at, line.text.len(), port)?;
                    }
                    (field, _) => {
                        w.string(field, &b, at, line.text.len(), format_args!("{}", Plain(value)))?;
                    }
                }
            }
            at = line.next.max(at + 1);
        }
        w.close(opened);
        Ok(())
    }

    fn recognise(b: &Buf<'_>) -> bool {
        b.captured().starts_with(START)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::shown;

    #[test]
    fn announcements_to_others_are_none() {
        let text = b"BT-SEARCH * HTTP/1.1\r\nHost: a\r\nPort: 5\r\n\r\n";
        assert!(Lsd::recognise(&Buf::new(text, text.len(), 0)));
        assert!(!shown(PORT, PORT, text).protocols.contains("lsd"));
    }

    #[test]
    fn an_announcement_is_taken_apart() {
        let text = b"BT-SEARCH * HTTP/1.1\r\nPort: 5\r\nInfohash: AB\r\n\r\n";
        let mut packet = vec![0x45, 0];
        packet.extend((28 + text.len() as u16).to_be_bytes());
        packet.extend([0, 1, 0, 0, 1, 17, 0, 0, 10, 0, 0, 1, 239, 192, 152, 143]);
        packet.extend([0x1a, 0x73, 0x1a, 0x73]);
        packet.extend((8 + text.len() as u16).to_be_bytes());
        packet.extend([0, 0]);
        packet.extend(text);
        let shown = crate::proto::captured::frame(228, &packet);
        assert!(shown.protocols.ends_with("udp:lsd"));
        assert!(shown.has("Port: 5"));
        assert!(shown.has("Infohash: AB"));
    }
}
