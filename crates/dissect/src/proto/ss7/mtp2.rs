//! The second level of the message transfer part (ITU-T Q.703), as captures of signalling links hold it.

use lamna_fields::{FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static SF_VALUES {
        0 => "Status Indication O",
        1 => "Status Indication N",
        2 => "Status Indication E",
        3 => "Status Indication OS",
        4 => "Status Indication PO",
        5 => "Status Indication B",
    }
}

field_table! {
    /// The fields of signal units.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("mtp2", "Message Transfer Part Level 2", "MTP2");
    BSN = FieldDef::new("mtp2.bsn", "Backward sequence number", FieldType::Uint8).mask(0x7f).at(0, 1);
    BIB = FieldDef::new("mtp2.bib", "Backward indicator bit", FieldType::Uint8).mask(0x80).at(0, 1);
    FSN = FieldDef::new("mtp2.fsn", "Forward sequence number", FieldType::Uint8).mask(0x7f).at(1, 1);
    FIB = FieldDef::new("mtp2.fib", "Forward indicator bit", FieldType::Uint8).mask(0x80).at(1, 1);
    LI = FieldDef::new("mtp2.li", "Length Indicator", FieldType::Uint8).mask(0x3f).at(2, 1);
    SPARE = FieldDef::new("mtp2.spare", "Spare", FieldType::Uint8).mask(0xc0).at(2, 1);
    SF = FieldDef::new("mtp2.sf", "Status field", FieldType::Uint8).strings(Strings::Values(&SF_VALUES));
    SF_EXTRA = FieldDef::new("mtp2.sf_extra", "Status field extra octet", FieldType::Uint8).base(lamna_fields::Base::Hex);
    LI_BAD = FieldDef::new("mtp2.li.bad", "Bad length indicator value", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}

/// A signal unit.
#[derive(Clone, Copy, Debug)]
pub struct Mtp2;

/// Octets of the header.
const HEADER_LEN: usize = 3;

/// The greatest length that is told: a longer unit tells this one.
const MAX_INDICATOR: usize = 63;

/// What the column calls the states of a link.
const STATES: [&str; 6] = ["SIO", "SIN", "SIE", "SIOS", "SIPO", "SIB"];

impl Dissect for Mtp2 {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Link(140)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("MTP2");
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        for (field, at) in [(BSN, 0), (BIB, 0), (FSN, 1), (FIB, 1)] {
            w.item(field, &b, at, 1)?;
        }
        let len = usize::from(b.u8(2)? & 0x3f);
        let item = w.item(LI, &b, 2, 1)?;
        let expected = b.remaining(HEADER_LEN).min(MAX_INDICATOR);
        if expected != len {
            w.append(item, format_args!(" [expected payload length {expected}]"));
            w.expert_text(LI_BAD, item, format_args!("Bad length value {len} != payload length "));
        }
        w.item(SPARE, &b, 2, 1)?;
        match len {
            0 => w.info(format_args!("FISU ")),
            1 | 2 => {
                let state = b.u8(HEADER_LEN)?;
                w.item(SF, &b, HEADER_LEN, 1)?;
                let name = STATES.get(usize::from(state)).unwrap_or(&"Unknown");
                w.info(format_args!("{name}"));
                if len == 2 {
                    w.item(SF_EXTRA, &b, HEADER_LEN + 1, 1)?;
                }
            }
            _ => {
                w.info(format_args!("MSU "));
                w.set_len(root, HEADER_LEN);
                w.close(opened);
                return w.call(id::MTP3, b.from(HEADER_LEN)?);
            }
        }
        w.close(opened);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::frame;

    #[test]
    fn units_are_told_by_their_length() {
        assert!(frame(140, &[1, 2, 0]).columns.ends_with("MTP2 FISU "));
        assert!(frame(140, &[1, 2, 1, 3]).columns.ends_with("MTP2 SIOS"));
        let shown = frame(140, &[0x81, 0x42, 6, 0x84, 20, 0, 100, 0x30, 1]);
        assert_eq!(shown.protocols, "mtp2:mtp3:data");
        assert!(shown.has("1... .... = Backward indicator bit: 1"));
    }

    #[test]
    fn lengths_that_are_wrong_are_noted() {
        let shown = frame(140, &[1, 2, 1, 3, 4]);
        assert!(shown.has("..00 0001 = Length Indicator: 1 [expected payload length 2]"));
    }
}
