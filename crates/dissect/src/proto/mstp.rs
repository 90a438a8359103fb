//! BACnet MS/TP, the serial link of building automation (ASHRAE 135, clause 9).

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::columns::Address;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

values! {
    static FRAME_TYPE_VALUES {
        0 => "Token",
        1 => "Poll For Master",
        2 => "Reply To Poll For Master",
        3 => "Test_Request",
        4 => "Test_Response",
        5 => "BACnet Data Expecting Reply",
        6 => "BACnet Data Not Expecting Reply",
        7 => "Reply Postponed",
        32 => "BACnet Extended Data Expecting Reply",
        33 => "BACnet Extended Data Not Expecting Reply",
    }
}

field_table! {
    /// The fields of BACnet MS/TP.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("mstp", "BACnet MS/TP", "BACnet MS/TP");
    PREAMBLE_55 = FieldDef::new("mstp.preamble_55", "Preamble 55", FieldType::Uint8).base(Base::Hex);
    PREAMBLE_FF = FieldDef::new("mstp.preamble_FF", "Preamble FF", FieldType::Uint8).base(Base::Hex);
    FRAME_TYPE = FieldDef::new("mstp.frame_type", "Frame Type", FieldType::Uint8).strings(Strings::Values(&FRAME_TYPE_VALUES));
    DST = FieldDef::new("mstp.dst", "Destination Address", FieldType::Uint8);
    SRC = FieldDef::new("mstp.src", "Source Address", FieldType::Uint8);
    VENDORID = FieldDef::new("mstp.vendorid", "VendorID", FieldType::Uint16);
    LEN = FieldDef::new("mstp.len", "Length", FieldType::Uint16);
    HDR_CRC = FieldDef::new("mstp.hdr_crc", "Header CRC", FieldType::Uint8).base(Base::Hex);
    DATA_CRC = FieldDef::new("mstp.data_crc", "Data CRC", FieldType::Uint16).base(Base::Hex);
    CHECKSUM_STATUS = FieldDef::new("mstp.checksum.status", "Checksum status", FieldType::Uint8).base(Base::None).strings(Strings::Values(&crate::checksum::STATUS_VALUES));
    LEN_BAD = FieldDef::new("mstp.len.bad", "Length field value goes past the end of the payload", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    CHECKSUM_BAD_EXPERT = FieldDef::new("mstp.checksum_bad.expert", "Bad Checksum", FieldType::None).strings(Strings::Expert(Group::Checksum, Severity::Warn));
}

/// The link type of capture files.
const LINK: u16 = 165;

/// Octets of a header.
pub const HEADER_LEN: usize = 8;

/// Frames that carry a network packet.
mod frame_type {
    pub(super) const EXPECTING_REPLY: u8 = 5;
    pub(super) const NOT_EXPECTING_REPLY: u8 = 6;
    /// From here on frames are makers' own.
    pub(super) const PROPRIETARY: u8 = 128;
}

/// The check of a header (ASHRAE 135, G.1).
fn header_check(octets: &[u8]) -> u8 {
    let crc = octets.iter().fold(0xff_u8, |crc, octet| {
        let crc = u16::from(crc ^ octet);
        let crc = crc ^ crc << 1 ^ crc << 2 ^ crc << 3 ^ crc << 4 ^ crc << 5 ^ crc << 6 ^ crc << 7;
        (crc as u8 & 0xfe) ^ ((crc >> 8 & 1) as u8)
    });
    !crc
}

/// The check of data (ASHRAE 135, G.2).
fn data_check(octets: &[u8]) -> u16 {
    let crc = octets.iter().fold(0xffff_u16, |crc, octet| {
        let low = (crc & 0xff) ^ u16::from(*octet);
        crc >> 8 ^ low << 8 ^ low << 3 ^ low << 12 ^ low >> 4 ^ (low & 0x0f) ^ (low & 0x0f) << 7
    });
    !crc
}

/// BACnet MS/TP.
#[derive(Clone, Copy, Debug)]
pub struct Mstp;

impl Dissect for Mstp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Link(LINK)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("BACnet");
        let kind = b.u8(2)?;
        let (to, from) = (b.u8(3)?, b.u8(4)?);
        let name = match FRAME_TYPE_VALUES.get(u64::from(kind)) {
            Some(name) => std::borrow::Cow::Borrowed(name),
            None => format!("Unknown Frame Type ({kind})").into(),
        };
        if w.fields() {
            let ends = [from, to].map(|end| Address::Text(format!("0x{end:02x}").into()));
            let [source, destination] = ends;
            w.set_addresses(source, destination);
        }
        w.info(format_args!("BACnet MS/TP {name}"));
        let (root, opened) = w.open_protocol(&b, 0, HEADER_LEN)?;
        w.append(root, format_args!(", Src ({from}), Dst ({to}), {name}"));
        let fields =
            [(PREAMBLE_55, 1), (PREAMBLE_FF, 1), (FRAME_TYPE, 1), (DST, 1), (SRC, 1), (LEN, 2)];
        w.row(&b, 0, &fields)?;
        let len = usize::from(b.u16(5)?);
        let check = header_check(b.bytes(2, 5)?);
        checked(w, &b, HDR_CRC, 7, 1, u64::from(b.u8(7)?), u64::from(check))?;
        if len == 0 {
            w.close(opened);
            return Ok(());
        }
        let message = b.slice(HEADER_LEN, len)?;
        if kind >= frame_type::PROPRIETARY {
            w.item(VENDORID, &b, HEADER_LEN, 2)?;
        }
        // It comes least significant octet first, and is shown as it comes.
        let check = data_check(message.captured()).swap_bytes();
        let at = HEADER_LEN + len;
        checked(w, &b, DATA_CRC, at, 2, u64::from(b.u16(at)?), u64::from(check))?;
        w.close(opened);
        match kind {
            frame_type::EXPECTING_REPLY | frame_type::NOT_EXPECTING_REPLY => {
                w.call(id::BACNET, message)
            }
            // They begin with their maker's number, which is shown above.
            frame_type::PROPRIETARY.. => w.data(message.from(2)?),
            _ => w.data(message),
        }
    }
}

/// A check and whether it is right.
fn checked<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    field: Field,
    at: usize,
    len: usize,
    found: u64,
    right: u64,
) -> Walked {
    let item = w.number(field, b, at, len, found)?;
    let width = 2 + 2 * len;
    if found == right {
        w.label_value(item, format_args!("{found:#0width$x} [correct]"));
        w.generated(CHECKSUM_STATUS, b, at, 1);
        return Ok(());
    }
    w.label_value(item, format_args!("{found:#0width$x} incorrect, should be {right:#0width$x}"));
    w.expert_text(
        CHECKSUM_BAD_EXPERT,
        item,
        format_args!("Bad Checksum [should be {right:#0width$x}]"),
    );
    w.generated(CHECKSUM_STATUS, b, at, 0);
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::frame;

    #[test]
    fn a_token_is_passed() {
        let shown = frame(165, b"\x55\xff\0\0\x7e\0\0\xa7");
        assert_eq!(shown.columns, "0x7e 0x00 BACnet BACnet MS/TP Token");
        assert!(shown.has("Header CRC: 0xa7 [correct]"), "{:#?}", shown.tree);
        assert!(shown.has("BACnet MS/TP, Src (126), Dst (0), Token"));
    }

    #[test]
    fn a_wrong_check_is_noted() {
        let shown = frame(165, b"\x55\xff\0\0\x7e\0\0\xa8");
        assert!(shown.has("Header CRC: 0xa8 incorrect, should be 0xa7"));
    }
}
