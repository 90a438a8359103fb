//! Transparent Interconnection of Lots of Links (RFC 6325).

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, ranges};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

ranges! {
    static VERSION_RANGES {
        (0, 0) => "RFC6325 Version",
        (1, 3) => "Unallocated Version",
    }
    static RESERVED_RANGES {
        (0, 0) => "Legal Value",
        (1, 3) => "Illegal Value",
    }
    static EGRESS_NICK_RANGES {
        (0, 0) => "Nickname Not Specified",
        (1, 65471) => "Valid Nickname",
        (65472, 65472) => "Any RBridge",
        (65473, 65473) => "OOMF",
        (65474, 65534) => "Reserved for Future Specification",
        (65535, 65535) => "Permanently Reserved",
    }
}

field_table! {
    /// The fields of TRILL.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("trill", "TRILL", "TRILL");
    VERSION = FieldDef::new("trill.version", "Version", FieldType::Uint16).base(Base::DecHex).mask(0xc000).strings(Strings::Ranges(&VERSION_RANGES));
    RESERVED = FieldDef::new("trill.reserved", "Reserved", FieldType::Uint16).base(Base::DecHex).mask(0x3000).strings(Strings::Ranges(&RESERVED_RANGES));
    MULTI_DST = FieldDef::new("trill.multi_dst", "Multi Destination", FieldType::Boolean).bits(16).mask(0x800).strings(Strings::TrueFalse(&("Multi-Destination TRILL Frame", "Known Unicast TRILL Frame")));
    OP_LEN = FieldDef::new("trill.op_len", "Option Length", FieldType::Uint16).base(Base::DecHex).mask(0x7c0);
    HOP_CNT = FieldDef::new("trill.hop_cnt", "Hop Count", FieldType::Uint16).base(Base::DecHex).mask(0x3f);
    EGRESS_NICK = FieldDef::new("trill.egress_nick", "Egress/Root RBridge Nickname", FieldType::Uint16).base(Base::DecHex).strings(Strings::Ranges(&EGRESS_NICK_RANGES));
    INGRESS_NICK = FieldDef::new("trill.ingress_nick", "Ingress RBridge Nickname", FieldType::Uint16).base(Base::DecHex).strings(Strings::Ranges(&EGRESS_NICK_RANGES));
    OPTIONS = FieldDef::new("trill.options", "Options", FieldType::Bytes);
}

/// Octets of the header without its options.
const HEADER_LEN: usize = 6;

/// TRILL.
#[derive(Clone, Copy, Debug)]
pub struct Trill;

impl Dissect for Trill {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Ethertype(0x22f3)];
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("TRILL");
        w.info(format_args!("TRILL Encapsulated Frame"));
        let options = 4 * usize::from(b.u16(0)? >> 6 & 31);
        let len = HEADER_LEN + options;
        let (_, opened) = w.open_protocol(&b, 0, len.min(b.reported()))?;
        for field in [VERSION, RESERVED, MULTI_DST, OP_LEN, HOP_CNT] {
            w.item(field, &b, 0, 2)?;
        }
        w.row(&b, 2, &[(EGRESS_NICK, 2), (INGRESS_NICK, 2)])?;
        if options > 0 {
            w.item(OPTIONS, &b, HEADER_LEN, options)?;
        }
        w.close(opened);
        w.call(id::ETH, b.from(len)?)
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{ARP, Shown, ethernet, frame};

    fn trill(head: &[u8]) -> Shown {
        frame(1, &ethernet(0x22f3, &[head, &ethernet(0x0806, &ARP)].concat()))
    }

    #[test]
    fn a_frame_has_names_of_bridges_before_it() {
        let shown = trill(b"\0\x06\x12\x34\xff\xc1");
        assert_eq!(shown.protocols, "eth:ethertype:trill:eth:ethertype:arp");
        assert!(shown.has("00.. .... .... .... = Version: RFC6325 Version (0)"));
        assert!(shown.has(".... .... ..00 0110 = Hop Count: 6 (0x06)"));
        assert!(shown.has("Egress/Root RBridge Nickname: Valid Nickname (4660)"));
        assert!(shown.has("Ingress RBridge Nickname: OOMF (65473)"));
    }

    #[test]
    fn options_are_counted_in_words() {
        let shown = trill(b"\x08\x46\0\x01\0\x02\x01\x02\x03\x04");
        assert!(shown.has("Options: 01020304"));
        assert!(shown.protocols.ends_with("trill:eth:ethertype:arp"));
    }
}
