//! Encapsulating Security Payload (RFC 4303). What it carries is encrypted, and stays so.

use std::collections::HashMap;

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::track::Scope;
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
    EXPECTED_SN = FieldDef::new("esp.sequence-analysis.expected-sn", "Expected SN", FieldType::Uint32);
    PREVIOUS_FRAME = FieldDef::new("esp.sequence-analysis.previous-frame", "Previous Frame", FieldType::FrameNum);
    WRONG_SEQUENCE_NUMBER = FieldDef::new("esp.sequence-analysis.wrong-sequence-number", "Wrong Sequence Number", FieldType::None).strings(Strings::Expert(Group::Sequence, Severity::Warn));
}

/// Security associations whose last packet is known.
const MAX_ASSOCIATIONS: usize = 1 << 16;

/// The last packet of each security association: its sequence number and its frame.
#[derive(Debug, Default)]
struct Associations(HashMap<u32, (u32, u32)>);

impl Associations {
    /// Takes in a packet; where its number is not the next one, the number that was due and the frame before.
    fn meet(&mut self, spi: u32, sequence: u32, frame: u32) -> Option<(u32, u32)> {
        if self.0.len() >= MAX_ASSOCIATIONS && !self.0.contains_key(&spi) {
            return None;
        }
        let (last, before) = self.0.insert(spi, (sequence, frame))?;
        let due = last.wrapping_add(1);
        (due != sequence).then_some((due, before))
    }
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
        let (sequence, frame) = (b.u32(4)?, w.frame.number);
        let jump = w.remember(Scope::Capture, |known: &mut Associations, _| {
            known.meet(spi, sequence, frame)
        });
        if let Some((due, before)) = jump.flatten() {
            let item = w.generated(EXPECTED_SN, &b, 0, u64::from(due));
            if sequence > due {
                w.append(item, format_args!(" ({} SNs missing)", sequence - due));
            }
            let (count, what) = match due.wrapping_sub(sequence) {
                1 => (sequence, "repeated"),
                _ if sequence > due => (sequence - due, "missing"),
                less => (less, "less than expected"),
            };
            w.expert_text(
                WRONG_SEQUENCE_NUMBER,
                item,
                format_args!("Wrong Sequence Number for SPI {spi:08x} - {count} {what}"),
            );
            w.generated(PREVIOUS_FRAME, &b, 0, u64::from(before));
        }
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
