//! Sockets between a virtual machine and its host, as Linux's `vsockmon` captures them (`linux/vsockmon.h`), with the
//! header of virtio (VIRTIO 1.1, 5.10.6).

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::columns::Address;
use crate::proto::little;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static OP_VALUES {
        0 => "Unknown",
        1 => "Connect",
        2 => "Disconnect",
        3 => "Control",
        4 => "Payload",
    }
    static TRANS_VALUES {
        0 => "Unknown",
        1 => "No info",
        2 => "Virtio",
    }
    static VIRTIO_TYPE_VALUES {
        1 => "Stream",
    }
    static VIRTIO_OP_VALUES {
        0 => "Invalid",
        1 => "Request",
        2 => "Response",
        3 => "Rst",
        4 => "Shutdown",
        5 => "RW",
        6 => "Credit update",
        7 => "Credit response",
    }
}

field_table! {
    /// The fields of vSocket.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("vsock", "vSocket", "vsock");
    SRC_CID = FieldDef::new("vsock.src_cid", "Source cid", FieldType::Uint64);
    DST_CID = FieldDef::new("vsock.dst_cid", "Destination cid", FieldType::Uint64);
    SRC_PORT = FieldDef::new("vsock.src_port", "Source port", FieldType::Uint32);
    DST_PORT = FieldDef::new("vsock.dst_port", "Destination port", FieldType::Uint32);
    OP = FieldDef::new("vsock.op", "Operation", FieldType::Uint16).strings(Strings::Values(&OP_VALUES));
    TRANS = FieldDef::new("vsock.trans", "Transport", FieldType::Uint16).strings(Strings::Values(&TRANS_VALUES));
    TRANS_LEN = FieldDef::new("vsock.trans_len", "Transport length", FieldType::Uint16);
    RESERVED = FieldDef::new("vsock.reserved", "Reserved", FieldType::Bytes);
    PAYLOAD = FieldDef::new("vsock.payload", "Payload", FieldType::Bytes);
    VIRTIO_SRC_CID = FieldDef::new("vsock.virtio.src_cid", "Source cid", FieldType::Uint64);
    VIRTIO_DST_CID = FieldDef::new("vsock.virtio.dst_cid", "Destination cid", FieldType::Uint64);
    VIRTIO_SRC_PROT = FieldDef::new("vsock.virtio.src_prot", "Source port", FieldType::Uint32);
    VIRTIO_DST_PROT = FieldDef::new("vsock.virtio.dst_prot", "Destination port", FieldType::Uint32);
    VIRTIO_LEN_FIELD = FieldDef::new("vsock.virtio.len", "Length", FieldType::Uint32);
    VIRTIO_TYPE = FieldDef::new("vsock.virtio.type", "Type", FieldType::Uint16).strings(Strings::Values(&VIRTIO_TYPE_VALUES));
    VIRTIO_OP = FieldDef::new("vsock.virtio.op", "Operation", FieldType::Uint16).strings(Strings::Values(&VIRTIO_OP_VALUES));
    VIRTIO_FLAGS = FieldDef::new("vsock.virtio.flags", "Flags", FieldType::Uint32).base(Base::Hex);
    VIRTIO_BUF_ALLOC = FieldDef::new("vsock.virtio.buf_alloc", "Buf alloc", FieldType::Uint32);
    VIRTIO_FWD_CNT = FieldDef::new("vsock.virtio.fwd_cnt", "Fwd cnt", FieldType::Uint32);
}

/// The link type of capture files.
const LINK: u16 = 271;

/// Octets before the header of the transport.
pub const HEADER_LEN: usize = 32;

/// Octets of a virtio header.
pub const VIRTIO_LEN: usize = 44;

/// Transports.
mod transport {
    pub(super) const VIRTIO: u16 = 2;
}

/// What the ends of the machine itself are called.
fn name(cid: u64) -> String {
    match cid {
        0 => "hypervisor".to_owned(),
        1 => "reserved".to_owned(),
        2 => "host".to_owned(),
        _ => cid.to_string(),
    }
}

/// The monitor's header.
#[derive(Clone, Copy, Debug)]
pub struct Vsock;

impl Dissect for Vsock {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Link(LINK)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("vSocket");
        let (from, to) = (little::value(&b, 0, 8)?, little::value(&b, 8, 8)?);
        let (operation, kind) = (b.u16_le(24)?, b.u16_le(26)?);
        let operation = OP_VALUES.get(u64::from(operation)).unwrap_or("Unknown");
        let carrier = TRANS_VALUES.get(u64::from(kind)).unwrap_or("Unknown");
        if w.fields() {
            w.set_addresses(Address::Text(name(from).into()), Address::Text(name(to).into()));
        }
        w.info(format_args!("[{operation}] {carrier}"));
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        w.append(root, format_args!(", Op: {operation}, Transport: {carrier}"));
        let ends = [(SRC_CID, 8), (DST_CID, 8), (SRC_PORT, 4), (DST_PORT, 4)];
        w.row_le(&b, 0, &ends)?;
        w.row_le(&b, 24, &[(OP, 2), (TRANS, 2), (TRANS_LEN, 2)])?;
        w.item(RESERVED, &b, 30, 2)?;
        let len = usize::from(b.u16_le(28)?);
        if kind == transport::VIRTIO {
            virtio(w, &b, HEADER_LEN)?;
        }
        let rest = b.remaining(HEADER_LEN + len);
        if rest > 0 {
            let item = w.item(PAYLOAD, &b, HEADER_LEN + len, rest)?;
            w.label(item, format_args!("Payload ({rest}B)"));
        }
        w.close(opened);
        Ok(())
    }
}

fn virtio<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let kind = b.u16_le(at + 28)?;
    let operation = b.u16_le(at + 30)?;
    let (room, taken) = (b.u32_le(at + 36)?, b.u32_le(at + 40)?);
    let kind = VIRTIO_TYPE_VALUES.get(u64::from(kind)).unwrap_or("Unknown");
    let operation = VIRTIO_OP_VALUES.get(u64::from(operation)).unwrap_or("Unknown");
    w.info_append(format_args!(": {kind}, Op: {operation}, Buf alloc: {room}, Fwd cnt: {taken}"));
    let item = w.text(b, at, VIRTIO_LEN, format_args!("Virtio transport header"))?;
    let opened = w.open(item);
    let fields = [
        (VIRTIO_SRC_CID, 8),
        (VIRTIO_DST_CID, 8),
        (VIRTIO_SRC_PROT, 4),
        (VIRTIO_DST_PROT, 4),
        (VIRTIO_LEN_FIELD, 4),
        (VIRTIO_TYPE, 2),
        (VIRTIO_OP, 2),
        (VIRTIO_FLAGS, 4),
        (VIRTIO_BUF_ALLOC, 4),
        (VIRTIO_FWD_CNT, 4),
    ];
    w.row_le(b, at, &fields)?;
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::frame;

    #[test]
    fn a_connection_is_asked_for() {
        let mut octets =
            vec![3, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 210, 4, 0, 0];
        octets.extend([1, 0, 2, 0, 44, 0, 0, 0]);
        octets.extend([3, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 210, 4, 0, 0]);
        octets.extend([0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0]);
        let shown = frame(271, &octets);
        let want =
            "3 host vSocket [Connect] Virtio: Stream, Op: Request, Buf alloc: 262144, Fwd cnt: 0";
        assert_eq!(shown.columns, want);
        assert!(shown.has("vSocket, Op: Connect, Transport: Virtio"));
    }
}
