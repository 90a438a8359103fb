//! Encapsulating Security Payload (RFC 4303). What it carries is encrypted, and stays so.

use lamna_fields::{Base, FieldDef, FieldType, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

field_table! {
    /// The fields of Encapsulating Security Payload.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("esp", "Encapsulating Security Payload", "ESP");
    SPI = FieldDef::new("esp.spi", "ESP SPI", FieldType::Uint32).base(Base::HexDec).at(0, 4);
    SEQUENCE = FieldDef::new("esp.sequence", "ESP Sequence", FieldType::Uint32).at(4, 4);
    PAD = FieldDef::new("esp.pad", "Pad", FieldType::Bytes);
    PAD_LEN = FieldDef::new("esp.pad_len", "ESP Pad Length", FieldType::Uint8);
    NEXT_HEADER = FieldDef::new("esp.protocol", "ESP Next Header", FieldType::Uint8).base(Base::Hex);
    IV = FieldDef::new("esp.iv", "ESP IV", FieldType::Bytes);
    ENCRYPTED_DATA = FieldDef::new("esp.encrypted_data", "ESP Encrypted Data", FieldType::Bytes);
    DECRYPTED_DATA = FieldDef::new("esp.decrypted_data", "ESP Decrypted Data", FieldType::Bytes);
    CONTAINED_DATA = FieldDef::new("esp.contained_data", "ESP Contained Data", FieldType::Bytes);
    ICV = FieldDef::new("esp.icv", "ESP ICV", FieldType::Bytes);
    ICV_GOOD = FieldDef::new("esp.icv_good", "Good", FieldType::Boolean);
    ICV_BAD = FieldDef::new("esp.icv_bad", "Bad", FieldType::Boolean);
}

/// Encapsulating Security Payload.
#[derive(Clone, Copy, Debug)]
pub struct Esp;

impl Dissect for Esp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::IpProtocol(50)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("ESP");
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        let spi = b.u32(0)?;
        w.item(SPI, &b, 0, 4)?;
        w.item(SEQUENCE, &b, 4, 4)?;
        w.info(format_args!("ESP (SPI=0x{spi:08x})"));
        w.close(opened);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{ethernet, frame};

    /// Over IPv4 from 10.0.0.1 to 10.0.0.2.
    fn packet(payload: &[u8]) -> Vec<u8> {
        let mut octets = vec![0x45, 0, 0, 20 + payload.len() as u8, 0, 1, 0, 0, 64, 50, 0, 0];
        octets.extend([10, 0, 0, 1, 10, 0, 0, 2]);
        octets.extend(payload);
        ethernet(0x0800, &octets)
    }

    #[test]
    fn a_packet_shows_what_is_not_encrypted() {
        let shown = frame(1, &packet(&[0x12, 0x34, 0x56, 0x78, 0, 0, 0, 7, 1, 2, 3, 4]));
        assert_eq!(shown.protocols, "eth:ethertype:ip:esp");
        assert_eq!(shown.columns, "10.0.0.1 10.0.0.2 ESP ESP (SPI=0x12345678)");
        assert!(shown.has("ESP SPI: 0x12345678 (305419896)"));
        assert!(shown.has("ESP Sequence: 7"));
    }

    #[test]
    fn a_header_that_ends_early_is_malformed() {
        let shown = frame(1, &packet(&[0x12, 0x34, 0x56, 0x78, 0]));
        assert_eq!(shown.protocols, "eth:ethertype:ip:esp");
        assert!(shown.has("[Malformed Packet: ESP]"));
    }
}
