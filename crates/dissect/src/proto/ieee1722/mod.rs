//! Audio Video Transport Protocol (IEEE 1722): what all its formats have.

pub mod maap;

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, ranges};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

ranges! {
    static SUBTYPE_RANGES {
        (0x0, 0x0) => "IEC 61883/IIDC Format",
        (0x1, 0x1) => "MMA Streams",
        (0x2, 0x2) => "AVTP Audio Format",
        (0x3, 0x3) => "Compressed Video Format",
        (0x4, 0x4) => "Clock Reference Format",
        (0x5, 0x5) => "Time Synchronous Control Format",
        (0x6, 0x6) => "SDI Video Format",
        (0x7, 0x7) => "Raw Video Format",
        (0x8, 0x6d) => "Reserved for future protocols",
        (0x6e, 0x6e) => "AES Encrypted Format Continuous",
        (0x6f, 0x6f) => "Vendor Specific Format Stream",
        (0x70, 0x7e) => "Reserved for future protocols",
        (0x7f, 0x7f) => "Experimental Format Stream",
        (0x80, 0x81) => "Reserved for future protocols",
        (0x82, 0x82) => "Non Time Synchronous Control Format",
        (0x83, 0xeb) => "Reserved for future protocols",
        (0xec, 0xec) => "ECC Signed Control Format",
        (0xed, 0xed) => "ECC Encrypted Control Format",
        (0xee, 0xee) => "AES Encrypted Format Discrete",
        (0xef, 0xf9) => "Reserved for future protocols",
        (0xfa, 0xfa) => "AVDECC Discovery Protocol",
        (0xfb, 0xfb) => "AVDECC Enumeration and Control Protocol",
        (0xfc, 0xfc) => "AVDECC Connection Management Protocol",
        (0xfd, 0xfd) => "Reserved for future protocols",
        (0xfe, 0xfe) => "MAAP",
        (0xff, 0xff) => "Experimental Format Control",
    }
}

field_table! {
    /// The fields of IEEE 1722 Audio Video Transport Protocol (AVTP).
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("ieee1722", "IEEE 1722 Audio Video Transport Protocol (AVTP)", "IEEE1722");
    ENCAPSULATION_SEQUENCE_NUM = FieldDef::new("ieee1722.encapsulation_sequence_num", "Encapsulation Sequence Number", FieldType::Uint32).base(Base::Hex);
    SUBTYPE = FieldDef::new("ieee1722.subtype", "AVTP Subtype", FieldType::Uint8).base(Base::Hex).strings(Strings::Ranges(&SUBTYPE_RANGES));
    SVFIELD = FieldDef::new("ieee1722.svfield", "AVTP Stream ID Valid", FieldType::Boolean).bits(8).mask(0x80);
    VERFIELD = FieldDef::new("ieee1722.verfield", "AVTP Version", FieldType::Uint8).base(Base::Hex).mask(0x70);
}

/// Octets before the subtype, over UDP.
const ENCAPSULATION_LEN: usize = 4;

/// Audio Video Transport Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Ieee1722;

impl Dissect for Ieee1722 {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Ethertype(0x22f0), Claim::UdpPort(17220)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("IEEE1722");
        w.info(format_args!("Audio Video Transport Protocol"));
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        let at = if w.carrier() == Some(id::UDP) {
            w.item(ENCAPSULATION_SEQUENCE_NUM, &b, 0, 4)?;
            ENCAPSULATION_LEN
        } else {
            0
        };
        let kind = b.u8(at)?;
        w.item(SUBTYPE, &b, at, 1)?;
        w.item(SVFIELD, &b, at + 1, 1)?;
        w.item(VERFIELD, &b, at + 1, 1)?;
        let claim = Claim::Number("ieee1722.subtype", u32::from(kind));
        if w.registry.lookup(claim).is_none() {
            // What nobody knows is shown as a part of it.
            w.data(b.from(at)?)?;
            w.close(opened);
            return Ok(());
        }
        w.close(opened);
        w.try_claim(claim, b.from(at + 1)?).map(drop)
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{datagram, ethernet, frame};

    const PROBE: &[u8] =
        b"\xfe\x01\x08\x10\0\0\0\0\0\0\0\0\x91\xe0\xf0\0\0\x01\0\x08\x91\xe0\xf0\0\x01\x01\0\x04";

    #[test]
    fn addresses_are_claimed() {
        let shown = frame(1, &ethernet(0x22f0, PROBE));
        assert_eq!(shown.protocols, "eth:ethertype:ieee1722:maap");
        assert!(shown.columns.ends_with("MAAP MAAP_PROBE: req_start=91:e0:f0:00:00:01, cnt=8"));
        assert!(shown.has("AVTP Subtype: MAAP (0xfe)"));
        assert!(shown.has(".... .000 0001 0000 = Data Length: 0x010"));
    }

    #[test]
    fn datagrams_are_numbered() {
        let shown = frame(1, &datagram(17220, 17220, &[b"\0\0\0\x05", PROBE].concat()));
        assert!(shown.protocols.ends_with("udp:ieee1722:maap"));
        assert!(shown.has("Encapsulation Sequence Number: 0x00000005"));
    }

    #[test]
    fn other_subtypes_are_data() {
        let shown = frame(1, &ethernet(0x22f0, b"\x30\xf0abc"));
        assert_eq!(shown.protocols, "eth:ethertype:ieee1722:data");
    }
}
