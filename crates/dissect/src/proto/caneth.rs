//! Frames of Controller Area Network in datagrams, as the gateways of Kiebler and Ingenia send them.

use lamna_fields::{Field, FieldDef, FieldType, field_table};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::can;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::stream::show_size_as;
use crate::walk::{REST, Walk};

field_table! {
    /// The fields of Controller Area Network over Ethernet.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("caneth", "Controller Area Network over Ethernet", "CAN-ETH");
    MAGIC = FieldDef::new("caneth.magic", "Magic", FieldType::String);
    VERSION = FieldDef::new("caneth.version", "Version", FieldType::Uint8);
    FRAMES = FieldDef::new("caneth.frames", "CAN Frames", FieldType::Uint8);
    OPTIONS = FieldDef::new("caneth.options", "Options (Reserved)", FieldType::Bytes);
    CAN_PADDING = FieldDef::new("caneth.can.padding", "Padding", FieldType::Bytes);
}

/// What every datagram begins with.
const MAGIC_WORD: &[u8] = b"ISO11898";

/// Its port.
const PORT: u16 = 11_898;

/// Octets before the first frame.
const HEADER_LEN: usize = 10;

/// Octets of a frame, however long its data are.
const FRAME_LEN: usize = 15;

/// Controller Area Network over Ethernet.
#[derive(Clone, Copy, Debug)]
pub struct Caneth;

impl Dissect for Caneth {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(PORT), Claim::Heuristic("udp")];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if !Self::recognise(&b) {
            return Err(Fault::NotMine);
        }
        w.column_protocol("CAN-ETH");
        if !w.net.has_port(PORT) {
            // Where it goes by the magic word Wireshark takes a length from within it.
            show_size_as(w, &b, usize::from(b.u16(3)?))?;
        }
        w.columns.clear_info();
        let frames = usize::from(b.u8(9)?);
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        w.item(MAGIC, &b, 0, MAGIC_WORD.len())?;
        w.item(VERSION, &b, 8, 1)?;
        w.item(FRAMES, &b, 9, 1)?;
        let end = HEADER_LEN + frames * FRAME_LEN;
        if b.remaining(end) > 0 {
            w.item(OPTIONS, &b, end, REST)?;
        }
        w.close(opened);
        for at in (HEADER_LEN..end).step_by(FRAME_LEN) {
            one(w, &b.slice(at, FRAME_LEN).map_err(contained)?)?;
        }
        Ok(())
    }

    fn recognise(b: &Buf<'_>) -> bool {
        b.captured().starts_with(MAGIC_WORD) && b.reported() >= HEADER_LEN
    }
}

/// A frame that is not whole counts as one that says too much.
fn contained(fault: Fault) -> Fault {
    if fault == Fault::Malformed { Fault::Contained } else { fault }
}

/// Shows a frame, whose layer is not told.
fn one<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let len = usize::from(b.u8(4)?);
    let data = b.slice_up_to(5, len);
    let end = 5 + data.len();
    let outer = w.open_top();
    let root = w.foreign(id::CAN, |w| w.item(Field::PROTOCOL, b, 0, REST))?;
    let opened = w.open(root);
    w.foreign(id::CAN, |w| {
        w.item_le(can::CANETH_ID, b, 0, 4)?;
        w.item(can::LEN, b, 4, 1)?;
        w.item(can::CANETH_XTD, b, 13, 1)?;
        w.item(can::CANETH_RTR, b, 14, 1)
    })?;
    if end < FRAME_LEN {
        w.item(CAN_PADDING, b, end, REST)?;
    }
    w.close(opened);
    w.close(outer);
    w.data(data)
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{datagram, frame};

    #[test]
    fn two_frames_are_taken_apart() {
        let mut octets = b"ISO11898\x01\x02".to_vec();
        octets.extend([1, 2, 0, 0, 2, 0xaa, 0xbb, 0, 0, 0, 0, 0, 0, 0, 0]);
        octets.extend([1, 3, 0, 0, 8, 1, 2, 3, 4, 5, 6, 7, 8, 1, 0]);
        let shown = frame(1, &datagram(40_000, 11_898, &octets));
        assert_eq!(shown.protocols, "eth:ethertype:ip:udp:caneth:data:data");
        assert!(shown.has("Frame-Length: 2") && shown.has("CAN Frames: 2"));
    }
}
