//! Link Aggregation Marker Protocol (IEEE 802.1AX, clause 6.5).

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::columns::Address;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static TLVTYPE_VALUES {
        0x0 => "Marker Terminator",
        0x1 => "Marker Information",
        0x2 => "Marker Response Information",
    }
}

field_table! {
    /// The fields of Marker.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("marker", "Marker", "Link Aggregation Marker Protocol");
    VERSION = FieldDef::new("marker.version", "Version Number", FieldType::Uint8).base(Base::Hex);
    TLVTYPE = FieldDef::new("marker.tlvType", "TLV Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&TLVTYPE_VALUES));
    TLVLEN = FieldDef::new("marker.tlvLen", "TLV Length", FieldType::Uint8).base(Base::Hex);
    REQUESTERPORT = FieldDef::new("marker.requesterPort", "Requester Port", FieldType::Uint16);
    REQUESTERSYSTEM = FieldDef::new("marker.requesterSystem", "Requester System", FieldType::Ether);
    REQUESTERTRANSID = FieldDef::new("marker.requesterTransId", "Requester Transaction ID", FieldType::Uint32);
    REQUESTERPAD = FieldDef::new("marker.requesterPad", "Requester Pad", FieldType::Uint32);
    RESERVED = FieldDef::new("marker.reserved", "Reserved", FieldType::Bytes);
    WRONG_TLV_TYPE = FieldDef::new("marker.wrong_tlv_type", "TLV is not expected type", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    WRONG_TLV_LENGTH = FieldDef::new("marker.wrong_tlv_length", "TLV is not expected length", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    WRONG_PAD_VALUE = FieldDef::new("marker.wrong_pad_value", "pad value is not 0", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}

const INFORMATION: u8 = 1;
const RESPONSE: u8 = 2;

/// Octets of a message.
const LEN: usize = 109;

/// The length of the element.
const ELEMENT_LEN: u8 = 16;

/// Link Aggregation Marker Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Marker;

impl Dissect for Marker {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Number("slow.subtype", 2)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("Marker");
        w.info(format_args!("Marker Protocol"));
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        w.label(root, format_args!("Marker Protocol"));
        w.item(VERSION, &b, 0, 1)?;
        let item = w.item(TLVTYPE, &b, 1, 1)?;
        match b.u8(1)? {
            INFORMATION => w.info(format_args!("Information")),
            RESPONSE => w.info(format_args!("Response")),
            kind => {
                w.expert(WRONG_TLV_TYPE, item);
                // Said twice of what is not even a terminator.
                if kind != 0 {
                    w.expert(WRONG_TLV_TYPE, item);
                }
            }
        }
        let item = w.item(TLVLEN, &b, 2, 1)?;
        if b.u8(2)? != ELEMENT_LEN {
            w.expert(WRONG_TLV_LENGTH, item);
        }
        w.item(REQUESTERPORT, &b, 3, 2)?;
        w.item(REQUESTERSYSTEM, &b, 5, 6)?;
        w.item(REQUESTERTRANSID, &b, 11, 4)?;
        if w.wants_columns() {
            let (port, system, number) = (b.u16(3)?, Address::Ether(b.array(5)?), b.u32(11)?);
            w.info_append(format_args!(" SysId={system}, P={port}, TId={number}"));
        }
        let item = w.item(REQUESTERPAD, &b, 15, 2)?;
        if b.u16(15)? != 0 {
            w.expert(WRONG_PAD_VALUE, item);
        }
        w.item(TLVTYPE, &b, 17, 1)?;
        w.item(TLVLEN, &b, 18, 1)?;
        w.item(RESERVED, &b, 19, 90)?;
        w.set_len(root, LEN);
        w.set_actual_len(&b, LEN);
        w.close(opened);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::frame;

    #[test]
    fn a_marker_says_who_asks() {
        let mut octets = b"\x01\x80\xc2\0\0\x02\x02\0\0\0\0\x01\x88\x09\x02\x01".to_vec();
        octets.extend(b"\x01\x10\0\x07\x02\0\0\0\0\x01\0\0\0\x63\0\0");
        octets.extend([0; 92]);
        let shown = frame(1, &octets);
        assert!(shown.columns.ends_with("Information SysId=02:00:00:00:00:01, P=7, TId=99"));
        assert!(shown.has("TLV Type: Marker Terminator (0x00)"));
    }
}
