//! Internet Cache Protocol, version 2 (RFC 2186).

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

values! {
    static OPCODE_VALUES {
        0x0 => "ICP_INVALID",
        0x1 => "ICP_QUERY",
        0x2 => "ICP_HIT",
        0x3 => "ICP_MISS",
        0x4 => "ICP_ERR",
        0x5 => "ICP_SEND",
        0x6 => "ICP_SENDA",
        0x7 => "ICP_DATABEG",
        0x8 => "ICP_DATA",
        0x9 => "ICP_DATA_END",
        0xa => "ICP_SECHO",
        0xb => "ICP_DECHO",
        0x15 => "ICP_MISS_NOFETCH",
        0x16 => "ICP_DENIED",
        0x17 => "ICP_HIT_OBJ",
    }
}

field_table! {
    /// The fields of Internet Cache Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("icp", "Internet Cache Protocol", "ICP");
    OPCODE = FieldDef::new("icp.opcode", "Opcode", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&OPCODE_VALUES));
    VERSION = FieldDef::new("icp.version", "Version", FieldType::Uint8);
    LENGTH = FieldDef::new("icp.length", "Length", FieldType::Uint16);
    NR = FieldDef::new("icp.nr", "Request Number", FieldType::Uint32);
    REQUESTER_HOST_ADDRESS = FieldDef::new("icp.requester_host_address", "Requester Host Address", FieldType::Ipv4);
    URL = FieldDef::new("icp.url", "URL", FieldType::String);
    OBJECT_LENGTH = FieldDef::new("icp.object_length", "Object length", FieldType::Uint16);
    OBJECT_DATA = FieldDef::new("icp.object_data", "Object data", FieldType::Bytes);
    OPTION_HIT_OBJ = FieldDef::new("icp.option.hit_obj", "Option: ICP_FLAG_HIT_OBJ", FieldType::None);
    OPTION_SRC_RTT = FieldDef::new("icp.option.src_rtt", "Option: ICP_FLAG_SRC_RTT", FieldType::None);
    RTT = FieldDef::new("icp.rtt", "RTT", FieldType::Uint32);
    SENDER_HOST_IP_ADDRESS = FieldDef::new("icp.sender_host_ip_address", "Sender Host IP address", FieldType::Ipv4);
    FRAGMENTED_PACKET = FieldDef::new("icp.fragmented_packet", "Packet is fragmented", FieldType::None);
}

/// Octets before what an operation brings.
const HEADER_LEN: usize = 20;

/// Asks for the object with the answer, in a query.
const HIT_OBJ_FLAG: u32 = 0x8000_0000;

/// Asks for the time to the origin, or brings it.
const SRC_RTT_FLAG: u32 = 0x4000_0000;

/// The operation that asks.
const QUERY: u8 = 1;

/// Internet Cache Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Icp;

impl Dissect for Icp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(3130)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        const HIT_OBJ: u8 = 23;
        w.column_protocol("ICP");
        let operation = b.u8(0)?;
        let name = OPCODE_VALUES.get(u64::from(operation));
        let (len, number) = (usize::from(b.u16(2)?), b.u32(4)?);
        let word = name.unwrap_or("Unknown");
        w.info(format_args!("Opcode: {word} ({operation}), Req Nr: {number}"));
        let (_, opened) = w.open_protocol(&b, 0, len.min(b.len()))?;
        w.row(&b, 0, &[(OPCODE, 1), (VERSION, 1), (LENGTH, 2), (NR, 4)])?;
        let flags = b.u32(8)?;
        if operation == QUERY && flags & HIT_OBJ_FLAG != 0 {
            w.item(OPTION_HIT_OBJ, &b, 8, 4)?;
        }
        if flags & SRC_RTT_FLAG != 0 {
            w.item(OPTION_SRC_RTT, &b, 8, 4)?;
            if operation != QUERY {
                w.item(RTT, &b, 12, 4)?;
            }
        }
        w.item(SENDER_HOST_IP_ADDRESS, &b, 16, 4)?;
        let size = len.checked_sub(HEADER_LEN).ok_or(Fault::Malformed)?;
        let item = w.text(&b, HEADER_LEN, size, format_args!("Payload"))?;
        let inner = w.open(item);
        match operation {
            QUERY => {
                w.item(REQUESTER_HOST_ADDRESS, &b, HEADER_LEN, 4)?;
                url(w, &b, HEADER_LEN + 4)?;
            }
            2..=4 | 10 | 11 | 21 | 22 => {
                url(w, &b, HEADER_LEN)?;
            }
            HIT_OBJ => {
                let at = url(w, &b, HEADER_LEN)?;
                let len = usize::from(b.u16(at)?);
                w.row(&b, at, &[(OBJECT_LENGTH, 2), (OBJECT_DATA, len)])?;
            }
            _ => {}
        }
        w.close(inner);
        w.close(opened);
        Ok(())
    }
}

/// An address up to its NUL; where it ends.
fn url<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    let Some(end) = b.find(at, 0) else {
        b.check(at, b.remaining(at) + usize::from(!b.is_cut()))?;
        return Err(Fault::Malformed);
    };
    w.item(URL, b, at, end + 1 - at)?;
    Ok(end + 1)
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, datagram, frame};

    fn icp(operation: u8, flags: u8, payload: &[u8]) -> Shown {
        let mut octets =
            vec![operation, 2, 0, 20 + payload.len() as u8, 0, 0, 0, 7, flags, 0, 0, 0];
        octets.extend([1, 2, 3, 4, 10, 0, 0, 9]);
        octets.extend(payload);
        frame(1, &datagram(3130, 3130, &octets))
    }

    #[test]
    fn a_query_says_who_wants_what() {
        let shown = icp(1, 0xc0, b"\x0a\0\0\x07http://a/\0");
        assert!(shown.columns.ends_with("ICP Opcode: ICP_QUERY (1), Req Nr: 7"));
        assert!(shown.has("Option: ICP_FLAG_HIT_OBJ"));
        assert!(shown.has("Requester Host Address: 10.0.0.7"));
        assert!(shown.has("URL: http://a/"));
    }

    #[test]
    fn a_hit_may_bring_the_object() {
        let shown = icp(23, 0x40, b"u\0\0\x03abc");
        assert!(shown.has("RTT: 16909060"));
        assert!(shown.has("Object data: 616263"));
        assert!(icp(23, 0, b"u\0\0\x09abc").has("[Malformed Packet: ICP]"));
    }

    #[test]
    fn an_address_without_an_end_is_malformed() {
        assert!(icp(2, 0, b"abc").has("[Malformed Packet: ICP]"));
    }
}
