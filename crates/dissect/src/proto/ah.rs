//! IP Authentication Header (RFC 4302).

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::numbers;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

field_table! {
    /// The fields of Authentication Header.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("ah", "Authentication Header", "AH");
    NEXT_HEADER = FieldDef::new("ah.next_header", "Next header", FieldType::Uint8).strings(Strings::Values(&numbers::ip_protocol::NAMES)).at(0, 1);
    LENGTH = FieldDef::new("ah.length", "Length", FieldType::Uint8).at(1, 1);
    RESERVED = FieldDef::new("ah.reserved", "Reserved", FieldType::Bytes).at(2, 2);
    SPI = FieldDef::new("ah.spi", "AH SPI", FieldType::Uint32).base(Base::Hex).at(4, 4);
    ICV = FieldDef::new("ah.icv", "AH ICV", FieldType::Bytes);
    SEQUENCE = FieldDef::new("ah.sequence", "AH Sequence", FieldType::Uint32).at(8, 4);
}

/// Octets before the integrity check value.
pub const FIXED_LEN: usize = 12;

/// Authentication Header.
#[derive(Clone, Copy, Debug)]
pub struct Ah;

impl Dissect for Ah {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::IpProtocol(51)];
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let followed = header(w, &b)?;
        follow(w, &b, followed)
    }
}

/// Shows a header; what follows it, and where.
pub(crate) fn header<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Result<(u8, usize), Fault> {
    w.column_protocol("AH");
    let (next, units) = (b.u8(0)?, b.u8(1)?);
    // In words of four octets, less two (RFC 4302, section 2.2).
    let len = (usize::from(units) + 2) * 4;
    let spi = b.u32(4)?;
    w.info(format_args!("AH (SPI=0x{spi:08x})"));
    let (_, opened) = w.open_protocol(b, 0, len.min(b.len()))?;
    w.item(NEXT_HEADER, b, 0, 1)?;
    let item = w.item(LENGTH, b, 1, 1)?;
    w.label_value(item, format_args!("{units} ({len} bytes)"));
    w.item(RESERVED, b, 2, 2)?;
    w.item(SPI, b, 4, 4)?;
    w.item(SEQUENCE, b, 8, 4)?;
    if len > FIXED_LEN {
        w.item(ICV, b, FIXED_LEN, len - FIXED_LEN)?;
    }
    w.close(opened);
    Ok((next, len))
}

/// Goes on behind a header.
pub(crate) fn follow<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (next, len): (u8, usize),
) -> Walked {
    let rest = b.from(len)?;
    if w.try_claim(Claim::IpProtocol(next), rest)? {
        return Ok(());
    }
    w.data(rest)
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{ethernet, frame};

    fn packet(next: u8, units: u8) -> Vec<u8> {
        let mut octets = vec![0x45, 0, 0, 52, 0, 1, 0, 0, 64, 51, 0, 0];
        octets.extend([10, 0, 0, 1, 10, 0, 0, 2, next, units, 0, 0, 0x12, 0x34, 0x56, 0x78]);
        octets.extend([0, 0, 0, 5, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
        octets.extend([0xde, 0xad, 0xbe, 0xef, 0, 0, 0, 9]);
        ethernet(0x0800, &octets)
    }

    #[test]
    fn a_header_is_taken_apart() {
        let shown = frame(1, &packet(50, 4));
        assert_eq!(shown.protocols, "eth:ethertype:ip:ah:esp");
        assert!(shown.has("Length: 4 (24 bytes)"));
        assert!(shown.has("AH SPI: 0x12345678"));
        assert!(shown.has("AH ICV: 0102030405060708090a0b0c"));
        assert!(shown.columns.ends_with("ESP (SPI=0xdeadbeef)"));
    }

    #[test]
    fn a_length_beyond_the_packet_is_malformed() {
        let shown = frame(1, &packet(50, 200));
        assert_eq!(shown.protocols, "eth:ethertype:ip:ah");
        assert!(shown.has("[Malformed Packet: AH]"));
    }
}
