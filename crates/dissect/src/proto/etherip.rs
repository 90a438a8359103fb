//! Tunnelling Ethernet frames in IP datagrams, EtherIP (RFC 3378).

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

field_table! {
    /// The fields of Ethernet over IP.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("etherip", "Ethernet over IP", "ETHERIP");
    VER = FieldDef::new("etherip.ver", "Version", FieldType::Uint16).mask(0xf000);
    RESERVED = FieldDef::new("etherip.reserved", "Reserved", FieldType::Uint16).base(Base::Hex).mask(0xfff);
    VER_NOT3 = FieldDef::new("etherip.ver.not3", "Version must be 3", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    RESERVED_NOT0 = FieldDef::new("etherip.reserved.not0", "Reserved field must be 0", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}

/// Octets of the header.
const HEADER_LEN: usize = 2;

/// The only version.
const KNOWN: u16 = 3;

/// EtherIP.
#[derive(Clone, Copy, Debug)]
pub struct EtherIp;

impl Dissect for EtherIp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::IpProtocol(97)];
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("ETHERIP");
        let word = b.u16(0)?;
        let (version, reserved) = (word >> 12, word & 0x0fff);
        let (root, opened) = w.open_protocol(&b, 0, HEADER_LEN)?;
        w.label(root, format_args!("EtherIP, Version {version}"));
        let item = w.item(VER, &b, 0, 2)?;
        if version != KNOWN {
            w.expert(VER_NOT3, item);
        }
        let item = w.item(RESERVED, &b, 0, 2)?;
        if w.labels() {
            w.label(
                item,
                format_args!(
                    ".... {:04b} {:04b} {:04b} = Reserved: 0x{reserved:03x}",
                    reserved >> 8,
                    reserved >> 4 & 15,
                    reserved & 15
                ),
            );
        }
        if reserved != 0 {
            w.expert(RESERVED_NOT0, item);
        }
        w.close(opened);
        w.call(id::ETH, b.from(HEADER_LEN)?)
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{ARP, Shown, ethernet, frame};

    fn etherip(octets: &[u8]) -> Shown {
        let mut packet = vec![0x45, 0, 0, 20 + octets.len() as u8, 0, 1, 0, 0, 64, 97, 0, 0];
        packet.extend([10, 0, 0, 1, 10, 0, 0, 2]);
        packet.extend(octets);
        frame(1, &ethernet(0x0800, &packet))
    }

    #[test]
    fn a_frame_lies_behind_two_octets() {
        let shown = etherip(&[&b"\x30\0"[..], &ethernet(0x0806, &ARP)].concat());
        assert_eq!(shown.protocols, "eth:ethertype:ip:etherip:eth:ethertype:arp");
        assert!(shown.has("EtherIP, Version 3"));
    }

    #[test]
    fn another_version_and_reserved_bits_are_noted() {
        let shown = etherip(b"\x4f\xff");
        assert!(shown.has(".... 1111 1111 1111 = Reserved: 0xfff"));
        assert!(shown.has("[Expert Info (Warning/Protocol): Version must be 3]"));
        assert!(shown.has("[Expert Info (Warning/Protocol): Reserved field must be 0]"));
    }
}
