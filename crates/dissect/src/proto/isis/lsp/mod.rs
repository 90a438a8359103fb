//! Link state packets of IS-IS (ISO/IEC 10589, clause 9.8 and 9.9) with the elements of RFC 1195, RFC 5120, RFC 5301, RFC 5305,
//! RFC 5308, RFC 6119, RFC 6232, RFC 7981, RFC 8202, RFC 8667 and RFC 9352.

mod fields;
mod neighbours;
mod reachability;

use lamna_fields::FieldDef;

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::registry::Dissect;
use crate::walk::{REST, Walk};

use super::{
    ChecksumFields, ElementFields, HEADER_LEN, Packet, addresses, areas, authentication, elements,
    id_item, instance, packet, protocols, topologies, type_word,
};
pub use fields::*;

static ELEMENTS: ElementFields =
    ElementFields { kind: CLV_TYPE, length: CLV_LENGTH, short: SHORT_CLV, unknown: CLV_UNKNOWN };

/// Link state packets. The header's walk leads here.
#[derive(Clone, Copy, Debug)]
pub struct Lsp;

impl Dissect for Lsp {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(_: &mut Walk<'_, C>, _: Buf<'_>) -> Walked {
        Err(Fault::NotMine)
    }
}

/// The element's name, where there is one in packets of this level.
fn title(kind: u8, of: u8) -> Option<&'static str> {
    let first = of == packet::L1_LSP;
    Some(match kind {
        1 => "Area address(es)",
        2 => "IS Reachability",
        3 if first => "ES Neighbor(s)",
        4 if !first => "Partition Designated Level 2 IS",
        7 => "Instance Identifier",
        10 => "Authentication",
        13 => "Purge Originator ID",
        14 => "Originating neighbor buffer size",
        22 => "Extended IS reachability",
        27 => "SRv6 Locator",
        128 => "IP Internal reachability",
        129 => "Protocols supported",
        130 => "IP External reachability",
        132 => "IP Interface address(es)",
        133 => "IP Authentication",
        134 => "Traffic Engineering Router ID",
        135 => "Extended IP Reachability",
        137 => "Hostname",
        138 => "Shared Risk Link Group",
        140 => "IPv6 TE Router ID",
        222 => "Multi Topology IS Reachability",
        229 if first => "Multi Topology supported",
        229 => "Multi Topology",
        232 => "IPv6 Interface address(es)",
        235 => "Multi Topology Reachable IPv4 Prefixes",
        236 => "IPv6 reachability",
        237 => "Multi Topology Reachable IPv6 Prefixes",
        242 => "Router Capability",
        _ => return None,
    })
}

/// Shows a link state packet behind the common header.
pub(super) fn show<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, of: Packet<'_>) -> Walked {
    w.column_protocol("ISIS LSP");
    let (_, opened) = w.open_protocol(b, 0, REST)?;
    let length = usize::from(b.u16(0)?);
    let item = w.item(PDU_LENGTH, b, 0, 2)?;
    if length < of.header_len {
        w.expert(SHORT_PDU, item);
        w.close(opened);
        return Ok(());
    }
    if length > of.whole.reported() + of.header_len {
        w.expert(LONG_PDU, item);
    }
    let life = b.u16(2)?;
    w.item(REMAINING_LIFE, b, 2, 2)?;
    let (_, id) = id_item(w, b, LSP_ID, 4, of.id_len + 2)?;
    let at = 6 + of.id_len;
    let sequence = b.u32(at)?;
    w.item(SEQUENCE_NUMBER, b, at, 4)?;
    w.info(format_args!(
        "{}, LSP-ID: {id}, Sequence: 0x{sequence:08x}, Lifetime: {life:5}s",
        type_word(of.kind)
    ));
    let at = at + 4;
    // From the identifier to the end.
    let covered = length.checked_sub(HEADER_LEN + 4).and_then(|len| b.bytes(4, len).ok());
    let fields = ChecksumFields { value: CHECKSUM, status: CHECKSUM_STATUS, bad: BAD_CHECKSUM };
    if super::checksum(w, b, at, covered.map(|octets| (octets, at - 4)), &fields)? {
        w.info_append(format_args!(" [ISIS CHECKSUM INCORRECT]"));
    }
    kind_of_system(w, b, at + 2)?;
    let at = at + 3;
    let end = at + length - of.header_len;
    elements(
        w,
        b,
        at,
        end,
        &ELEMENTS,
        |kind| title(kind, of.kind),
        |w, kind, c| element(w, c, kind, of.kind == packet::L1_LSP, of.id_len),
    )?;
    w.close(opened);
    Ok(())
}

/// The octet of flags (ISO/IEC 10589, clause 9.8).
fn kind_of_system<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let octet = b.u8(at)?;
    let text = format_args!(
        "Type block(0x{octet:02x}): Partition Repair:{}, Attached bits:{}, Overload bit:{}, IS type:{}",
        octet >> 7,
        octet >> 3 & 0xf,
        octet >> 2 & 1,
        octet & 3
    );
    let item = w.text(b, at, 1, text)?;
    let opened = w.open(item);
    w.item(PARTITION_REPAIR, b, at, 1)?;
    let attached = w.item(ATT, b, at, 1)?;
    w.bits(attached, &[ERROR_METRIC, EXPENSE_METRIC, DELAY_METRIC, DEFAULT_METRIC], b, at, 1)?;
    w.item(OVERLOAD, b, at, 1)?;
    w.item(IS_TYPE, b, at, 1)?;
    w.close(opened);
    Ok(())
}

/// An element's content in a packet of the first level or of the second; `false` where it is not known.
fn element<C: Collector>(
    w: &mut Walk<'_, C>,
    c: &Buf<'_>,
    kind: u8,
    first: bool,
    id_len: usize,
) -> Result<bool, Fault> {
    match kind {
        1 => areas(w, c, AREA_ADDRESS, SHORT_CLV)?,
        2 => {
            let first = if first { IS_VIRTUAL } else { EIS_NEIGHBORS_CLV_INNER_RESERVED };
            neighbours::old(w, c, id_len, Some(first))?;
        }
        3 => neighbours::old(w, c, id_len, None)?,
        4 => {
            w.item(PARTITION_DESIGNATED_L2_IS, c, 0, id_len)?;
        }
        7 => instance(w, c, IID, SUPPORTED_ITID)?,
        10 => authentication(w, c, AUTHENTICATION, AUTHENTICATION_UNKNOWN)?,
        13 => {
            w.item(PURGE_ORIGINATOR_ID_NUM, c, 0, 1)?;
            let mut at = 1;
            while c.remaining(at) >= id_len.max(1) {
                w.item(PURGE_ORIGINATOR_ID_SYSTEM_ID, c, at, id_len)?;
                at += id_len.max(1);
            }
        }
        14 => {
            w.item(ORIGINATING_LSP_BUFFER_SIZE, c, 0, 2)?;
        }
        22 => neighbours::extended(w, c, 0)?,
        27 => {
            topology(w, c)?;
            reachability::locators(w, c, 2)?;
        }
        128 | 130 => reachability::old(w, c)?,
        129 => protocols(w, c, CLV_NLPID_NLPID)?,
        132 => {
            let what = (CLV_IPV4_INT_ADDR, 4, "Short IP interface address");
            addresses(w, c, what, SHORT_CLV)?;
        }
        133 => {
            if c.reported() > 0 {
                w.item(IP_AUTHENTICATION, c, 0, REST)?;
            }
        }
        134 => {
            w.item(CLV_TE_ROUTER_ID, c, 0, 4)?;
        }
        135 => reachability::ipv4(w, c, 0)?,
        137 => {
            w.item(HOSTNAME, c, 0, REST)?;
        }
        138 => {
            w.item(SRLG_SYSTEM_ID, c, 0, id_len)?;
            w.item(SRLG_PSEUDO_NUM, c, id_len, 1)?;
            w.item(SRLG_FLAGS_NUMBERED, c, id_len + 1, 1)?;
            w.item(SRLG_IPV4_LOCAL, c, id_len + 2, 4)?;
            w.item(SRLG_IPV4_REMOTE, c, id_len + 6, 4)?;
            for at in (id_len + 10..c.reported()).step_by(4) {
                w.item(SRLG_VALUE, c, at, 4)?;
            }
        }
        140 => {
            w.item(CLV_IPV6_TE_ROUTER_ID, c, 0, 16)?;
        }
        222 => {
            topology(w, c)?;
            neighbours::extended(w, c, 2)?;
        }
        229 => topologies(w, c, CLV_MT, CLV_MT_MALFORMED)?,
        232 => {
            let what = (CLV_IPV6_INT_ADDR, 16, "Short IPv6 interface address");
            addresses(w, c, what, SHORT_CLV)?;
        }
        235 => {
            topology(w, c)?;
            reachability::ipv4(w, c, 2)?;
        }
        236 => reachability::ipv6(w, c, 0)?,
        237 => {
            topology(w, c)?;
            reachability::ipv6(w, c, 2)?;
        }
        242 => neighbours::capability(w, c)?,
        _ => return Ok(false),
    }
    Ok(true)
}

/// Which topology an element is of.
fn topology<C: Collector>(w: &mut Walk<'_, C>, c: &Buf<'_>) -> Walked {
    w.item(RESERVED, c, 0, 2)?;
    w.item(MTID, c, 0, 2)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::{fletcher, tests::isis};
    use crate::proto::captured::Shown;

    fn lsp(kind: u8, elements: &[u8]) -> Shown {
        let mut rest = ((27 + elements.len()) as u16).to_be_bytes().to_vec();
        rest.extend(b"\x04\xb0\0\0\0\0\0\x02\0\0\0\0\x04\x97\0\0\x03");
        rest.extend(elements);
        let right = fletcher(&rest[4..], 12).to_be_bytes();
        rest[16..18].copy_from_slice(&right);
        isis(kind, 27, &rest)
    }

    #[test]
    fn a_packet_is_taken_apart() {
        let shown = lsp(20, b"\x01\x04\x03\x49\0\0\x89\x03rt1\x86\x04\x0a\0\0\x01");
        let info =
            "ISIS LSP L2 LSP, LSP-ID: 0000.0000.0002.00-00, Sequence: 0x00000497, Lifetime:  1200s";
        assert!(shown.columns.ends_with(info), "{}", shown.columns);
        for line in [
            "[Checksum Status: Good]",
            "Type block(0x03): Partition Repair:0, Attached bits:0, Overload bit:0, IS type:3",
            "Area address (3): 49.0000",
            "Hostname: rt1",
            "Traffic Engineering Router ID: 10.0.0.1",
        ] {
            assert!(shown.has(line), "{line}: {:#?}", shown.tree);
        }
    }

    #[test]
    fn reachable_prefixes_are_as_long_as_they_must_be() {
        let shown = lsp(
            18,
            b"\x87\x09\0\0\0\x0a\x20\x0a\0\0\x01\x80\x0c\x0a\x80\x80\x80\x0a\0\0\0\xff\xff\xff\xfc",
        );
        assert!(shown.has("Ext. IP Reachability: 10.0.0.1/32"), "{:#?}", shown.tree);
        assert!(shown.has("IPv4 prefix: 10.0.0.0/30"));
        let shown = lsp(18, b"\xec\x0e\0\0\0\x0a\0\x40\x20\x01\x0d\xb8\0\0\0\x01");
        assert!(shown.has("IPv6 Reachability: 2001:db8:0:1::/64"), "{:#?}", shown.tree);
    }

    #[test]
    fn neighbours_have_elements_of_their_own() {
        let shown = lsp(20, b"\x16\x11\0\0\0\0\0\x03\x02\0\0\x0a\x06\x06\x04\x0a\0\0\x01");
        assert!(shown.has("IS Neighbor: 0000.0000.0003.02"));
        assert!(shown.has("subTLV: IPv4 interface address (c=6, l=4)"));
    }

    #[test]
    fn a_wrong_checksum_stands_in_info() {
        let mut rest = b"\0\x1b\x04\xb0\0\0\0\0\0\x02\0\0\0\0\x04\x97\x12\x34\x03".to_vec();
        let right = fletcher(&rest[4..], 12);
        let shown = isis(18, 27, &rest);
        assert!(shown.columns.ends_with(" [ISIS CHECKSUM INCORRECT]"));
        assert!(shown.has(&format!("Checksum: 0x1234 incorrect, should be 0x{right:04x}")));
        rest[16..18].fill(0);
        assert!(isis(18, 27, &rest).has("[Checksum: [missing]]"));
    }
}
