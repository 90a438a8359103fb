//! Compressed payload of IP packets, IPComp (RFC 3173), as far as it is compressed with DEFLATE (RFC 2394).

use std::io::Read;

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::numbers;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

values! {
    static CPI_VALUES {
        0x1 => "OUI",
        0x2 => "DEFLATE",
        0x3 => "LZS",
    }
}

field_table! {
    /// The fields of IP Payload Compression.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("ipcomp", "IP Payload Compression", "IPComp");
    NEXT_HEADER = FieldDef::new("ipcomp.next_header", "Next Header", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&numbers::ip_protocol::NAMES));
    FLAGS = FieldDef::new("ipcomp.flags", "IPComp Flags", FieldType::Uint8).base(Base::Hex);
    CPI = FieldDef::new("ipcomp.cpi", "IPComp CPI", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&CPI_VALUES));
}

/// Octets of the header.
const HEADER_LEN: usize = 4;

/// Longest packet that is taken out, in octets: what an IP packet can have.
const MAX_LEN: u64 = 1 << 16;

/// IPComp.
#[derive(Clone, Copy, Debug)]
pub struct IpComp;

impl Dissect for IpComp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::IpProtocol(108)];
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("IPComp");
        let (next, index) = (b.u8(0)?, b.u16(2)?);
        let word = CPI_VALUES.get(u64::from(index));
        match word {
            Some(word) => w.info(format_args!("IPComp (CPI={word})")),
            None => w.info(format_args!("IPComp (CPI=0x{index:04x})")),
        }
        let (_, opened) = w.open_protocol(&b, 0, b.len())?;
        w.item(NEXT_HEADER, &b, 0, 1)?;
        w.item(FLAGS, &b, 1, 1)?;
        w.item(CPI, &b, 2, 2)?;
        let compressed = b.from(HEADER_LEN)?;
        w.data(compressed)?;
        w.close(opened);
        let Some(octets) = inflate(compressed.captured()) else { return Ok(()) };
        let octets = bytes::Bytes::from(octets);
        let Some(source) = w.add_source("IPcomp inflated data", octets.clone()) else {
            return Ok(());
        };
        let inner = Buf::new(&octets, octets.len(), source);
        if w.try_claim(Claim::IpProtocol(next), inner)? {
            return Ok(());
        }
        w.data(inner)
    }
}

/// The octets before they were compressed; `None` where they are not DEFLATE.
fn inflate(octets: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    flate2::read::DeflateDecoder::new(octets).take(MAX_LEN).read_to_end(&mut out).ok()?;
    (!out.is_empty()).then_some(out)
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{ethernet, frame};

    fn packet(payload: &[u8]) -> Vec<u8> {
        let mut octets = vec![0x45, 0, 0, 24 + payload.len() as u8, 0, 1, 0, 0, 64, 108, 0, 0];
        octets.extend([10, 0, 0, 1, 10, 0, 0, 2, 4, 0, 0, 2]);
        octets.extend(payload);
        ethernet(0x0800, &octets)
    }

    #[test]
    fn what_is_compressed_is_taken_apart() {
        // One stored block.
        let mut payload = vec![1, 20, 0, 0xeb, 0xff];
        payload.extend([0x45, 0, 0, 20, 0, 1, 0, 0, 64, 253, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2]);
        let shown = frame(1, &packet(&payload));
        assert_eq!(shown.protocols, "eth:ethertype:ip:ipcomp:data:ip");
        assert!(shown.has("IPComp CPI: DEFLATE (0x0002)"), "{shown:#?}");
    }

    #[test]
    fn what_cannot_be_taken_out_stays_data() {
        let shown = frame(1, &packet(&[0xff; 9]));
        assert_eq!(shown.protocols, "eth:ethertype:ip:ipcomp:data");
    }
}
