//! ARCNET: the header of packets as BSD and Linux capture it (RFC 1051, RFC 1201).

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::columns::Address;
use crate::frame::link;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

/// What announces an exception packet rather than the number of a fragment (RFC 1201).
const EXCEPTION: u8 = 0xff;

/// Octets of the offset that Linux keeps behind the addresses.
const OFFSET_LEN: usize = 2;

values! {
    static PROTID_VALUES {
        0x0 => "Datapoint boot",
        0x1 => "Datapoint mount",
        0x8 => "PowerLAN beacon",
        0x80 => "Diagnose",
        0xc4 => "IPv6",
        0xcd => "BACnet",
        0xd4 => "RFC 1201 IP",
        0xd5 => "RFC 1201 ARP",
        0xd6 => "RFC 1201 RARP",
        0xdd => "Appletalk",
        0xe8 => "Encapsulated Ethernet",
        0xec => "Novell of some sort",
        0xf0 => "RFC 1051 IP",
        0xf1 => "RFC 1051 ARP",
        0xf3 => "PowerLAN beacon2",
        0xf7 => "Banyan VINES",
        0xfa => "IPX",
    }
}

field_table! {
    /// The fields of ARCNET.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("arcnet", "ARCNET", "ARCNET");
    SRC = FieldDef::new("arcnet.src", "Source", FieldType::Uint8).base(Base::Hex);
    DST = FieldDef::new("arcnet.dst", "Dest", FieldType::Uint8).base(Base::Hex);
    OFFSET = FieldDef::new("arcnet.offset", "Offset", FieldType::Bytes);
    PROTID = FieldDef::new("arcnet.protID", "Protocol ID", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&PROTID_VALUES));
    SPLIT_FLAG = FieldDef::new("arcnet.split_flag", "Split Flag", FieldType::Uint8);
    EXCEPTION_FLAG = FieldDef::new("arcnet.exception_flag", "Exception Flag", FieldType::Uint8).base(Base::Hex);
    SEQUENCE = FieldDef::new("arcnet.sequence", "Sequence", FieldType::Uint16);
    PADDING = FieldDef::new("arcnet.padding", "Padding", FieldType::Uint16).base(Base::Hex);
}

/// ARCNET.
#[derive(Clone, Copy, Debug)]
pub struct Arcnet;

impl Dissect for Arcnet {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] =
        &[Claim::Link(link::ARCNET_BSD), Claim::Link(link::ARCNET_LINUX)];
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let linux = w.frame.link == link::ARCNET_LINUX;
        w.column_protocol("ARCNET");
        w.info(format_args!("ARCNET"));
        let (source, destination) = (b.u8(0)?, b.u8(1)?);
        let text = |address: u8| Address::Text(format!("0x{address:02x}").into());
        if w.fields() {
            w.set_addresses(text(source), text(destination));
        }
        let (root, opened) = w.open_protocol(&b, 0, 2)?;
        w.item(SRC, &b, 0, 1)?;
        w.item(DST, &b, 1, 1)?;
        let mut at = 2;
        if linux {
            w.item(OFFSET, &b, at, OFFSET_LEN)?;
            at += OFFSET_LEN;
        }
        let protocol = b.u8(at)?;
        w.item(PROTID, &b, at, 1)?;
        at += 1;
        if is_fragmented(protocol) {
            if !linux && b.u8(at)? == EXCEPTION {
                w.item(EXCEPTION_FLAG, &b, at, 1)?;
                w.item(PADDING, &b, at + 1, 2)?;
                w.item(PROTID, &b, at + 3, 1)?;
                at += 4;
            }
            w.item(SPLIT_FLAG, &b, at, 1)?;
            w.item(SEQUENCE, &b, at + 1, 2)?;
            at += 3;
        }
        w.set_len(root, at);
        w.close(opened);
        let next = match protocol {
            0xd4 | 0xf0 => Some(id::IP),
            0xd5 | 0xd6 | 0xf1 => Some(id::ARP),
            0xc4 => Some(id::IPV6),
            0xcd => Some(id::LLC),
            0xec | 0xfa => Some(id::IPX),
            _ => None,
        };
        let payload = b.from(at)?;
        if w.wants_columns() {
            w.columns().set_protocol(format!("0x{protocol:04x}"));
        }
        if let Some(next) = next
            && w.try_call(next, payload)?
        {
            return Ok(());
        }
        w.data(payload)
    }
}

/// Whether packets of a protocol are cut, and so have the number of a fragment and of a packet.
fn is_fragmented(protocol: u8) -> bool {
    const DIAGNOSE: u8 = 0x80;
    const BACNET: u8 = 0xcd;
    const OLD_IP: u8 = 0xf0;
    const OLD_ARP: u8 = 0xf1;
    ![DIAGNOSE, BACNET, OLD_IP, OLD_ARP].contains(&protocol)
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::frame;

    #[test]
    fn linux_keeps_an_offset() {
        let told = frame(129, &[1, 2, 0xab, 8, 0xd4, 0, 0, 7]);
        for line in ["Offset: ab08", "Protocol ID: RFC 1201 IP (0xd4)", "Sequence: 7"] {
            assert!(told.has(line), "{line} in {told:#?}");
        }
    }

    #[test]
    fn an_exception_packet_says_its_protocol_twice() {
        let told = frame(7, &[1, 2, 0x99, 0xff, 0xff, 0xff, 0x99, 2, 0, 9]);
        for line in ["Exception Flag: 0xff", "Padding: 0xffff", "Split Flag: 2", "Sequence: 9"] {
            assert!(told.has(line), "{line} in {told:#?}");
        }
    }
}
