//! Dynamic Trunking Protocol (Cisco's; as its switches speak it).

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::lines::Plain;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static TLV_TYPE_VALUES {
        0x1 => "Domain",
        0x2 => "Trunk Status",
        0x3 => "Trunk Type",
        0x4 => "Sender ID",
    }
    static TOS_VALUES {
        0x0 => "Access",
        0x1 => "Trunk",
    }
    static TAS_VALUES {
        0x1 => "On",
        0x2 => "Off",
        0x3 => "Desirable",
        0x4 => "Auto",
    }
    static TOT_VALUES {
        0x1 => "Native",
        0x2 => "ISL",
        0x5 => "802.1Q",
    }
    static TAT_VALUES {
        0x0 => "Negotiated",
        0x1 => "Native",
        0x2 => "ISL",
        0x5 => "802.1Q",
    }
}

field_table! {
    /// The fields of Dynamic Trunk Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("dtp", "Dynamic Trunk Protocol", "DTP");
    VERSION = FieldDef::new("dtp.version", "Version", FieldType::Uint8);
    DOMAIN = FieldDef::new("dtp.domain", "Domain", FieldType::String);
    TLV_TYPE = FieldDef::new("dtp.tlv_type", "Type", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&TLV_TYPE_VALUES));
    TLV_LEN = FieldDef::new("dtp.tlv_len", "Length", FieldType::Uint16);
    TOS = FieldDef::new("dtp.tos", "Trunk Operating Status", FieldType::Uint8).base(Base::Hex).mask(0x80).strings(Strings::Values(&TOS_VALUES));
    TAS = FieldDef::new("dtp.tas", "Trunk Administrative Status", FieldType::Uint8).base(Base::Hex).mask(0x7).strings(Strings::Values(&TAS_VALUES));
    TOT = FieldDef::new("dtp.tot", "Trunk Operating Type", FieldType::Uint8).base(Base::Hex).mask(0xe0).strings(Strings::Values(&TOT_VALUES));
    TAT = FieldDef::new("dtp.tat", "Trunk Administrative Type", FieldType::Uint8).base(Base::Hex).mask(0x7).strings(Strings::Values(&TAT_VALUES));
    SENDERID = FieldDef::new("dtp.senderid", "Sender ID", FieldType::Ether);
    DATA = FieldDef::new("dtp.data", "Data", FieldType::Ether);
    TLV_LEN_TOO_SHORT = FieldDef::new("dtp.tlv_len.too_short", "Indicated length is less than the minimum length", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    TLV_LEN_INVALID = FieldDef::new("dtp.tlv_len.invalid", "Indicated length does not correspond to this record type", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    TRUNCATED = FieldDef::new("dtp.truncated", "DTP message is truncated prematurely", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
}

/// Octets of an element's type and length, which its length counts too.
pub const ELEMENT_LEN: usize = 4;

/// Dynamic Trunking Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Dtp;

impl Dissect for Dtp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Number("llc.cisco_pid", 0x2004)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("DTP");
        w.info(format_args!("Dynamic Trunk Protocol"));
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        w.append(root, format_args!(": "));
        w.item(VERSION, &b, 0, 1)?;
        let mut at = 1;
        while b.remaining(at) >= ELEMENT_LEN {
            let (kind, len) = (b.u16(at)?, usize::from(b.u16(at + 2)?));
            let shown = len.min(b.len().saturating_sub(at));
            let item = match TLV_TYPE_VALUES.get(u64::from(kind)) {
                Some(name) => w.text(&b, at, shown, format_args!("{name}"))?,
                None => w.text(&b, at, shown, format_args!("Unknown TLV type: 0x{kind:04x}"))?,
            };
            let inner = w.open(item);
            w.item(TLV_TYPE, &b, at, 2)?;
            let length = w.item(TLV_LEN, &b, at + 2, 2)?;
            if len <= ELEMENT_LEN {
                w.expert(TLV_LEN_TOO_SHORT, length);
                w.close(inner);
                break;
            }
            let (body, size) = (at + ELEMENT_LEN, len - ELEMENT_LEN);
            match kind {
                1 if size <= 33 => {
                    w.item(DOMAIN, &b, body, size)?;
                    let name = b.bytes(body, size)?;
                    let end = name.iter().position(|octet| *octet == 0).unwrap_or(size);
                    w.append(root, format_args!("{}", Plain(&name[..end])));
                }
                2 | 3 if size == 1 => {
                    let octet = u64::from(b.u8(body)?);
                    let (fields, high, low, what) = if kind == 2 {
                        ([TOS, TAS], octet >> 7, octet & 7, "Operating/Administrative")
                    } else {
                        ([TOT, TAT], octet >> 5, octet & 7, "Operating/Administrative")
                    };
                    let high = w.word(fields[0], high).unwrap_or("Unknown");
                    let low = w.word(fields[1], low).unwrap_or("Unknown");
                    let text = format_args!("Value: {high}/{low} (0x{octet:02x})");
                    let item = w.text(&b, body, 1, text)?;
                    w.bits(item, &fields, &b, body, 1)?;
                    w.append(root, format_args!(" ({what}): {high}/{low} (0x{octet:02x})"));
                }
                4 if size == 6 => {
                    w.item(SENDERID, &b, body, 6)?;
                    let mac: [u8; 6] = b.array(body)?;
                    let address = crate::columns::Address::Ether(mac);
                    w.append(root, format_args!(": {address}"));
                }
                1..=4 => w.expert(TLV_LEN_INVALID, length),
                _ => {
                    w.item(DATA, &b, body, size)?;
                }
            }
            w.close(inner);
            at += len;
        }
        if b.remaining(at) > 0 && b.remaining(at) < ELEMENT_LEN {
            w.expert(TRUNCATED, root);
        }
        w.close(opened);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, ethernet, frame};

    fn dtp(elements: &[u8]) -> Shown {
        let octets = [&b"\xaa\xaa\x03\0\0\x0c\x20\x04\x01"[..], elements].concat();
        frame(1, &ethernet(octets.len() as u16, &octets))
    }

    #[test]
    fn states_stand_in_the_label_of_the_whole() {
        let shown = dtp(b"\0\x02\0\x05\x03\0\x03\0\x05\xa5\0\x04\0\x0a\x02\0\0\0\0\x01");
        assert!(shown.columns.ends_with("DTP Dynamic Trunk Protocol"));
        assert!(shown.has("Value: Access/Desirable (0x03)"));
        let root = "Dynamic Trunk Protocol:  (Operating/Administrative): Access/Desirable (0x03) \
                    (Operating/Administrative): 802.1Q/802.1Q (0xa5): 02:00:00:00:00:01";
        assert!(shown.has(root), "{:#?}", shown.tree);
    }

    #[test]
    fn a_length_below_the_header_ends_it() {
        assert!(dtp(b"\0\x02\0\x02\x03").has("Length: 2"));
    }
}
