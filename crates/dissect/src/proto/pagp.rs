//! Cisco's Port Aggregation Protocol, as its switches speak it.

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::columns::Address;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static VERSION_VALUES {
        0x1 => "Info PDU",
        0x2 => "Flush PDU",
    }
    static LOCALEARNCAP_VALUES {
        0x1 => "Source-based Distribution",
        0x2 => "Arbitrary Distribution",
    }
    static TLV_VALUES {
        1 => "Device Name TLV",
        2 => "Physical Port Name TLV",
        3 => "Agport MAC Address",
        4 => "Reserved",
    }
}

field_table! {
    /// The fields of Port Aggregation Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("pagp", "Port Aggregation Protocol", "PAGP");
    VERSION = FieldDef::new("pagp.version", "Version", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&VERSION_VALUES));
    FLAGS = FieldDef::new("pagp.flags", "Flags", FieldType::Uint8).base(Base::Hex);
    FLAGS_SLOWHELLO = FieldDef::new("pagp.flags.slowhello", "Slow Hello", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Yes", "No")));
    FLAGS_AUTOMODE = FieldDef::new("pagp.flags.automode", "Auto Mode", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Yes", "Desirable Mode")));
    FLAGS_STATE = FieldDef::new("pagp.flags.state", "Consistent State", FieldType::Boolean).bits(8).mask(0x4);
    LOCALDEVID = FieldDef::new("pagp.localdevid", "Local Device ID", FieldType::Ether);
    LOCALEARNCAP = FieldDef::new("pagp.localearncap", "Local Learn Capability", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&LOCALEARNCAP_VALUES));
    LOCALPORTPRI = FieldDef::new("pagp.localportpri", "Local Port Hot Standby Priority", FieldType::Uint8);
    LOCALSENTPORTIFINDEX = FieldDef::new("pagp.localsentportifindex", "Local Sent Port ifindex", FieldType::Uint32);
    LOCALGROUPCAP = FieldDef::new("pagp.localgroupcap", "Local Group Capability", FieldType::Uint32).base(Base::Hex);
    LOCALGROUPIFINDEX = FieldDef::new("pagp.localgroupifindex", "Local Group ifindex", FieldType::Uint32);
    PARTNERDEVID = FieldDef::new("pagp.partnerdevid", "Partner Device ID", FieldType::Ether);
    PARTNERLEARNCAP = FieldDef::new("pagp.partnerlearncap", "Partner Learn Capability", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&LOCALEARNCAP_VALUES));
    PARTNERPORTPRI = FieldDef::new("pagp.partnerportpri", "Partner Port Hot Standby Priority", FieldType::Uint8);
    PARTNERSENTPORTIFINDEX = FieldDef::new("pagp.partnersentportifindex", "Partner Sent Port ifindex", FieldType::Uint32);
    PARTNERGROUPCAP = FieldDef::new("pagp.partnergroupcap", "Partner Group Capability", FieldType::Uint32).base(Base::Hex);
    PARTNERGROUPIFINDEX = FieldDef::new("pagp.partnergroupifindex", "Partner Group ifindex", FieldType::Uint32);
    PARTNERCOUNT = FieldDef::new("pagp.partnercount", "Partner Count", FieldType::Uint16);
    NUMTLVS = FieldDef::new("pagp.numtlvs", "Number of TLVs", FieldType::Uint16);
    TLV = FieldDef::new("pagp.tlv", "Type", FieldType::Uint16).strings(Strings::Values(&TLV_VALUES));
    TLV_LENGTH = FieldDef::new("pagp.tlv_length", "Length", FieldType::Uint16);
    TLVDEVNAME = FieldDef::new("pagp.tlvdevname", "Device Name", FieldType::String);
    TLVPORTNAME = FieldDef::new("pagp.tlvportname", "Physical Port Name", FieldType::String);
    TLVAGPORTMAC = FieldDef::new("pagp.tlvagportmac", "Agport MAC Address", FieldType::Ether);
    FLUSHLOCALDEVID = FieldDef::new("pagp.flushlocaldevid", "Flush Local Device ID", FieldType::Ether);
    FLUSHPARTNERDEVID = FieldDef::new("pagp.flushpartnerdevid", "Flush Partner Device ID", FieldType::Ether);
    TRANSID = FieldDef::new("pagp.transid", "Transaction ID", FieldType::Uint32).base(Base::Hex);
    TLV_LENGTH_INVALID = FieldDef::new("pagp.tlv_length.invalid", "Invalid TLV length", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
}

/// Octets of an element's type and length, which its length counts too.
const ELEMENT_LEN: usize = 4;

/// Port Aggregation Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Pagp;

impl Dissect for Pagp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Number("llc.cisco_pid", 0x0104)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        const FLUSH: u8 = 2;
        w.column_protocol("PAGP");
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        let version = b.u8(0)?;
        w.item(VERSION, &b, 0, 1)?;
        let name = VERSION_VALUES.get(u64::from(version)).unwrap_or("Unknown PDU version");
        w.info(format_args!("{name}"));
        if version == FLUSH {
            device(w, &b, 2, FLUSHLOCALDEVID, "; Local DevID")?;
            device(w, &b, 8, FLUSHPARTNERDEVID, ", Partner DevID")?;
            let transaction = b.u32(14)?;
            w.item(TRANSID, &b, 14, 4)?;
            w.info_append(format_args!("; Transaction ID: 0x{transaction:x} "));
        } else {
            information(w, &b)?;
        }
        w.close(opened);
        Ok(())
    }
}

/// Who is at an end.
fn device<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    field: Field,
    name: &str,
) -> Walked {
    let address = Address::Ether(b.array(at)?);
    w.item(field, b, at, 6)?;
    w.info_append(format_args!("{name}: {address}"));
    Ok(())
}

/// What both ends of a link know of each other.
fn information<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let flags = b.u8(1)?;
    w.bitmask(FLAGS, &[FLAGS_SLOWHELLO, FLAGS_AUTOMODE, FLAGS_STATE], b, 1, 1)?;
    w.info_append(format_args!("; Flags 0x{flags:x}"));
    device(w, b, 2, LOCALDEVID, "; Local DevID")?;
    let fields = [
        (LOCALEARNCAP, 1),
        (LOCALPORTPRI, 1),
        (LOCALSENTPORTIFINDEX, 4),
        (LOCALGROUPCAP, 4),
        (LOCALGROUPIFINDEX, 4),
    ];
    let at = w.row(b, 8, &fields)?;
    device(w, b, at, PARTNERDEVID, ", Partner DevID")?;
    let fields = [
        (PARTNERLEARNCAP, 1),
        (PARTNERPORTPRI, 1),
        (PARTNERSENTPORTIFINDEX, 4),
        (PARTNERGROUPCAP, 4),
        (PARTNERGROUPIFINDEX, 4),
        (PARTNERCOUNT, 2),
    ];
    let at = w.row(b, at + 6, &fields)?;
    let count = b.u16(at)?;
    let mut at = w.row(b, at, &[(NUMTLVS, 2)])?;
    for number in 1..=count {
        let (kind, len) = (b.u16(at)?, usize::from(b.u16(at + 2)?));
        let item = w.text(b, at, len, format_args!("TLV Entry #{number}"))?;
        let opened = w.open(item);
        w.item(TLV, b, at, 2)?;
        let item = w.item(TLV_LENGTH, b, at + 2, 2)?;
        if len == 0 {
            w.expert(TLV_LENGTH_INVALID, item);
            w.close(opened);
            break;
        }
        let (body, size) = (at + ELEMENT_LEN, len.checked_sub(ELEMENT_LEN).unwrap_or(REST));
        match kind {
            1 => {
                w.item(TLVDEVNAME, b, body, size)?;
            }
            2 => {
                w.item(TLVPORTNAME, b, body, size)?;
            }
            3 => {
                w.item(TLVAGPORTMAC, b, body, 6)?;
            }
            _ => {}
        }
        w.close(opened);
        at += len;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, ethernet, frame};

    fn pagp(octets: &[u8]) -> Shown {
        let octets = [b"\xaa\xaa\x03\0\0\x0c\x01\x04", octets].concat();
        frame(1, &ethernet(octets.len() as u16, &octets))
    }

    #[test]
    fn ends_tell_of_each_other() {
        let shown = pagp(
            b"\x01\x05\x02\0\0\0\0\x01\x01\x80\0\0\0\x03\0\x01\0\x01\0\0\0\x07\x02\0\0\0\0\x02\
              \x02\x80\0\0\0\x04\0\x02\0\x02\0\0\0\x08\0\x01\0\x01\0\x02\0\x09Gi0/1",
        );
        assert!(shown.columns.ends_with(
            "PAGP Info PDU; Flags 0x5; Local DevID: 02:00:00:00:00:01, Partner DevID: 02:00:00:00:00:02"
        ));
        assert!(shown.has("Flags: 0x05, Slow Hello, Consistent State"));
        assert!(shown.has("Physical Port Name: Gi0/1"));
    }

    #[test]
    fn a_flush_is_numbered() {
        let shown = pagp(b"\x02\0\x02\0\0\0\0\x01\x02\0\0\0\0\x02\0\0\0\x09");
        assert!(shown.columns.contains("; Transaction ID: 0x9"));
        assert!(shown.has("Flush Partner Device ID: 02:00:00:00:00:02"));
    }
}
