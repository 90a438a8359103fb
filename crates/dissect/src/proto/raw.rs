//! Packets of the Internet Protocol without a link layer (`LINKTYPE_RAW` and its old numbers).

use lamna_fields::{FieldDef, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::columns::Address;
use crate::frame::link;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

field_table! {
    /// The only field.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("raw", "Raw packet data", "Raw");
}

/// The first octets of PPP in HDLC framing, which some capture files have here.
const PPP: u16 = 0xff03;

/// Octets of a header of zeros that some capture files have before the packet.
const ZERO_HEADER_LEN: usize = 10;

/// A packet without a link layer.
#[derive(Clone, Copy, Debug)]
pub struct Raw;

impl Dissect for Raw {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] =
        &[Claim::Link(link::RAW_BSD), Claim::Link(link::RAW_OPENBSD), Claim::Link(link::RAW)];

    #[inline]
    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if w.wants_columns() {
            let blank = Address::Text("N/A".into());
            w.set_addresses(blank.clone(), blank);
            w.column_protocol("N/A");
            w.info(format_args!("Raw packet data"));
        }
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        w.close(opened);
        let [first, second, third, _] = b.array::<4>(0)?;
        let ppp = if u16::from_be_bytes([first, second]) == PPP {
            Some(0)
        } else if u16::from_be_bytes([second, third]) == PPP {
            Some(1)
        } else {
            None
        };
        if let Some(at) = ppp
            && w.try_claim(Claim::Link(link::PPP), b.from(at)?)?
        {
            return Ok(());
        }
        let (claim, at) = match first >> 4 {
            4 => (0x0800, 0),
            6 => (0x86dd, 0),
            _ if b.captured().starts_with(&[0; ZERO_HEADER_LEN]) => (0x0800, ZERO_HEADER_LEN),
            _ => return w.data(b),
        };
        let packet = b.from(at)?;
        if w.try_claim(Claim::Ethertype(claim), packet)? { Ok(()) } else { w.data(packet) }
    }
}

#[cfg(test)]
mod tests {
    use crate::frame::link;
    use crate::proto::captured::frame;

    const IP: [u8; 23] =
        [0x45, 0, 0, 23, 0, 1, 0, 0, 64, 253, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2, 1, 2, 3];

    #[test]
    fn the_version_tells_the_protocol() {
        for link in [link::RAW, link::RAW_BSD, link::RAW_OPENBSD] {
            let shown = frame(link, &IP);
            assert_eq!(shown.protocols, "raw:ip:data");
            assert_eq!(shown.tree[0], "Raw packet data");
        }
        assert_eq!(frame(link::IPV4, &IP).protocols, "ip:data");
        assert_eq!(frame(link::RAW, b"Uabcdefgh").protocols, "raw:data");
    }

    #[test]
    fn a_header_of_zeros_may_come_first() {
        let octets = [&[0; 10], &IP[..]].concat();
        assert_eq!(frame(link::RAW, &octets).protocols, "raw:ip:data");
    }

    #[test]
    fn too_little_is_malformed() {
        assert!(frame(link::RAW, b"abc").has("[Malformed Packet: Raw]"));
    }
}
