//! The character generator (RFC 864): characters without end.

use lamna_fields::{FieldDef, FieldType, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

field_table! {
    /// The fields of the character generator.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("chargen", "Character Generator Protocol", "Chargen");
    DATA = FieldDef::new("chargen.data", "Data", FieldType::String);
}

/// The port of servers.
const PORT: u16 = 19;

/// The character generator.
#[derive(Clone, Copy, Debug)]
pub struct Chargen;

impl Dissect for Chargen {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(PORT), Claim::TcpPort(PORT)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("Chargen");
        w.info(format_args!("Chargen"));
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        let len = b.reported();
        // The field says no more than its name; what was sent is in its label.
        let item = w.string(DATA, &b, 0, REST, format_args!("Data"))?;
        if w.labels() {
            let text: String = b
                .captured()
                .iter()
                .map(|c| if c.is_ascii() { char::from(*c) } else { '\u{fffd}' })
                .collect();
            w.label(item, format_args!("Data ({len}): {text}"));
        }
        w.close(opened);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::{segment, shown};

    #[test]
    fn characters_are_counted() {
        assert!(shown(PORT, 40000, b"abc").has("Data (3): abc"));
        assert_eq!(segment(PORT, 40000, b"abc").info, "Chargen Chargen");
    }
}
