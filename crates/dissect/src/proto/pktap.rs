//! PKTAP: what macOS says of a packet before it (`bsd/net/pktap.h`), the interface and the process that it belongs to.

use lamna_fields::{Base, Field, FieldDef, FieldType, Group, Severity, Strings, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::frame::link;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

/// Octets of the header that are known.
pub const HEADER_LEN: usize = 108;

/// The type of records that hold a packet.
const PACKET: u32 = 1;

field_table! {
    /// The fields of PKTAP packet header.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("pktap", "PKTAP packet header", "PKTAP");
    HDRLEN = FieldDef::new("pktap.hdrlen", "Header length", FieldType::Uint32);
    RECTYPE = FieldDef::new("pktap.rectype", "Record type", FieldType::Uint32);
    DLT = FieldDef::new("pktap.dlt", "DLT", FieldType::Uint32);
    IFNAME = FieldDef::new("pktap.ifname", "Interface name", FieldType::Stringz);
    FLAGS = FieldDef::new("pktap.flags", "Flags", FieldType::Uint32).base(Base::Hex);
    PFAMILY = FieldDef::new("pktap.pfamily", "Protocol family", FieldType::Uint32);
    LLHDRLEN = FieldDef::new("pktap.llhdrlen", "Link-layer header length", FieldType::Uint32);
    LLTRLRLEN = FieldDef::new("pktap.lltrlrlen", "Link-layer trailer length", FieldType::Uint32);
    PID = FieldDef::new("pktap.pid", "Process ID", FieldType::Uint32);
    CMDNAME = FieldDef::new("pktap.cmdname", "Command name", FieldType::Stringz);
    SVC_CLASS = FieldDef::new("pktap.svc_class", "Service class", FieldType::Uint32);
    IFTYPE = FieldDef::new("pktap.iftype", "Interface type", FieldType::Uint16);
    IFUNIT = FieldDef::new("pktap.ifunit", "Interface unit", FieldType::Uint16);
    EPID = FieldDef::new("pktap.epid", "Effective process ID", FieldType::Uint32);
    ECMDNAME = FieldDef::new("pktap.ecmdname", "Effective command name", FieldType::Stringz);
    HDRLEN_TOO_SHORT = FieldDef::new("pktap.hdrlen_too_short", "Header length is too short", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
}

/// The fields behind the header's length, with their lengths.
const ROWS: [(Field, usize); 14] = [
    (RECTYPE, 4),
    (DLT, 4),
    (IFNAME, 24),
    (FLAGS, 4),
    (PFAMILY, 4),
    (LLHDRLEN, 4),
    (LLTRLRLEN, 4),
    (PID, 4),
    (CMDNAME, 20),
    (SVC_CLASS, 4),
    (IFTYPE, 2),
    (IFUNIT, 2),
    (EPID, 4),
    (ECMDNAME, 20),
];

/// PKTAP.
#[derive(Clone, Copy, Debug)]
pub struct Pktap;

impl Dissect for Pktap {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Link(link::PKTAP)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("PKTAP");
        let len = b.u32_le(0)? as usize;
        w.info(format_args!("PKTAP, {len} byte header"));
        let (_, opened) = w.open_protocol(&b, 0, len.min(b.len()))?;
        let item = w.item_le(HDRLEN, &b, 0, 4)?;
        if len < HEADER_LEN {
            w.expert(HDRLEN_TOO_SHORT, item);
            w.close(opened);
            return Ok(());
        }
        let mut at = 4;
        for (field, len) in ROWS.into_iter() {
            w.item_le(field, &b, at, len)?;
            at += len;
        }
        w.close(opened);
        let (record, kind) = (b.u32_le(4)?, b.u32_le(8)?);
        let packet = b.from(len)?;
        if record != PACKET {
            return Ok(());
        }
        w.run(id::PCAP_PKTDATA, packet, |w, b| {
            let link = u16::try_from(kind).ok();
            match link.and_then(|link| w.registry.lookup(Claim::Link(link))) {
                Some(protocol) => w.call(protocol, b),
                None => w.data(b),
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::frame;

    fn header(len: u32) -> Vec<u8> {
        let mut octets = vec![0; 108];
        octets[..4].copy_from_slice(&len.to_le_bytes());
        octets[4] = 1;
        octets[8] = 1;
        octets[12..15].copy_from_slice(b"en0");
        octets
    }

    #[test]
    fn the_packet_follows() {
        let mut octets = header(108);
        octets.extend([1; 12]);
        octets.extend([0x12, 0x34, 0, 0]);
        let shown = frame(crate::frame::link::PKTAP, &octets);
        assert_eq!(shown.protocols, "pktap:pcap_pktdata:eth:ethertype:data");
        assert!(shown.has("Interface name: en0"));
    }

    #[test]
    fn a_header_may_be_too_short() {
        let shown = frame(crate::frame::link::PKTAP, &header(8));
        assert_eq!(shown.protocols, "pktap");
        assert!(shown.columns.ends_with("PKTAP, 8 byte header"));
    }
}
