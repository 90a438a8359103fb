//! The security tag of MACsec (IEEE 802.1AE, clause 9). What is only authenticated is dissected; what is encrypted is data.

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Item};
use crate::proto::ethertype::{self, Fcs, Trailer};
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

field_table! {
    /// The fields of 802.1AE Security tag.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("macsec", "802.1AE Security tag", "MACsec");
    TCI = FieldDef::new("macsec.TCI", "TCI", FieldType::Uint8).base(Base::Hex).mask(0xfc);
    TCI_V = FieldDef::new("macsec.TCI.V", "VER", FieldType::Uint8).base(Base::Hex).mask(0x80);
    TCI_ES = FieldDef::new("macsec.TCI.ES", "ES", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Set", "Not set")));
    TCI_SC = FieldDef::new("macsec.TCI.SC", "SC", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Set", "Not set")));
    TCI_SCB = FieldDef::new("macsec.TCI.SCB", "SCB", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Set", "Not set")));
    TCI_E = FieldDef::new("macsec.TCI.E", "E", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Set", "Not set")));
    TCI_C = FieldDef::new("macsec.TCI.C", "C", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Set", "Not set")));
    AN = FieldDef::new("macsec.AN", "AN", FieldType::Uint8).base(Base::Hex).mask(0x3);
    SL = FieldDef::new("macsec.SL", "Short length", FieldType::Uint8);
    PN = FieldDef::new("macsec.PN", "Packet number", FieldType::Uint32);
    SCI_SYSTEM_IDENTIFIER = FieldDef::new("macsec.SCI.system_identifier", "System Identifier", FieldType::Ether);
    SCI_PORT_IDENTIFIER = FieldDef::new("macsec.SCI.port_identifier", "Port Identifier", FieldType::Uint16);
    ETYPE = FieldDef::new("macsec.etype", "Ethertype", FieldType::Uint16).base(Base::Hex);
    ICV = FieldDef::new("macsec.ICV", "ICV", FieldType::Bytes);
}

/// Octets of the tag without a channel's identifier.
pub const TAG_LEN: usize = 6;

/// Octets of the tag with a channel's identifier.
pub const LONG_TAG_LEN: usize = 14;

/// Octets of the check value.
pub const CHECK_LEN: usize = 16;

/// The flags of a tag's first octet.
mod flag {
    /// A channel's identifier is there.
    pub(super) const CHANNEL: u8 = 0x20;
    /// The payload is encrypted.
    pub(super) const ENCRYPTED: u8 = 0x08;
    /// The payload was changed.
    pub(super) const CHANGED: u8 = 0x04;
}

/// The security tag.
#[derive(Clone, Copy, Debug)]
pub struct Macsec;

impl Dissect for Macsec {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Ethertype(0x88e5)];
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("MACSEC");
        w.info(format_args!("MACsec frame"));
        let tci = b.u8(0)?;
        let tag_len = if tci & flag::CHANNEL != 0 { LONG_TAG_LEN } else { TAG_LEN };
        let short = usize::from(b.u8(1)?);
        let plain = tci & (flag::ENCRYPTED | flag::CHANGED) == 0;
        // What lies behind a short payload and its check value is padding.
        let there = b.remaining(tag_len);
        let len = if short != 0 { short.min(there) } else { there.saturating_sub(CHECK_LEN) };
        let check_len = CHECK_LEN.min(there - len);
        let shown = if plain { tag_len + 2 } else { tag_len };
        let (root, opened) = w.open_protocol(&b, 0, shown)?;
        let bits = [TCI_V, TCI_ES, TCI_SC, TCI_SCB, TCI_E, TCI_C];
        let item = w.bitmask(TCI, &bits, &b, 0, 1)?;
        if w.labels() {
            label_tci(w, item, tci);
        }
        w.item(AN, &b, 0, 1)?;
        w.item(SL, &b, 1, 1)?;
        w.item(PN, &b, 2, 4)?;
        if tag_len == LONG_TAG_LEN {
            w.item(SCI_SYSTEM_IDENTIFIER, &b, 6, 6)?;
            w.item(SCI_PORT_IDENTIFIER, &b, 12, 2)?;
        }
        if plain {
            w.item(ETYPE, &b, tag_len, 2)?;
        }
        w.item(ICV, &b, tag_len + len, check_len)?;
        w.close(opened);
        w.set_actual_len(&b, tag_len + len + check_len);
        if !plain {
            return w.data(b.slice(tag_len, len)?);
        }
        let ethertype = b.u16(tag_len)?;
        let inner = b.slice(0, tag_len + len)?;
        let trailer = Trailer { root, protocol: id::MACSEC, field: ICV, fcs: Fcs::Absent };
        ethertype::payload(w, ethertype, &inner, tag_len + 2, trailer)
    }
}

/// The label of the first octet names the version too.
fn label_tci<C: Collector>(w: &mut Walk<'_, C>, item: Item, tci: u8) {
    let mut text = format!("TCI: 0x{:02x}, VER: 0x{:x}", tci >> 2, tci >> 7);
    for (bit, name) in [(0x40, "ES"), (0x20, "SC"), (0x10, "SCB"), (0x08, "E"), (0x04, "C")] {
        if tci & bit != 0 {
            text.push_str(", ");
            text.push_str(name);
        }
    }
    let high = format!("{:04b} {:02b}..", tci >> 4, tci >> 2 & 3);
    w.label(item, format_args!("{high} = {text}"));
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{ARP, ethernet, frame};

    fn frame_of(tci: u8, payload: &[u8]) -> Vec<u8> {
        let mut packet = vec![tci, 0, 0, 0, 0, 9, 2, 0, 0, 0, 0, 1, 0, 1];
        packet.extend(payload);
        packet.extend([7; 16]);
        ethernet(0x88e5, &packet)
    }

    #[test]
    fn what_is_only_authenticated_is_dissected() {
        let shown = frame(1, &frame_of(0x20, &[&[8, 6][..], &ARP].concat()));
        assert_eq!(shown.protocols, "eth:ethertype:macsec:ethertype:arp");
        assert!(shown.has("0010 00.. = TCI: 0x08, VER: 0x0, SC"));
        assert!(shown.has("Packet number: 9"));
        assert!(shown.has("Port Identifier: 1"));
    }

    #[test]
    fn what_is_encrypted_is_data() {
        let shown = frame(1, &frame_of(0x2c, &[1, 2, 3, 4]));
        assert_eq!(shown.protocols, "eth:ethertype:macsec:data");
        assert!(shown.columns.ends_with("MACSEC MACsec frame"));
    }
}
