//! PROFINET IO (IEC 61158-6-10): alarms, the calls of its context management over DCE/RPC with the common blocks that
//! they carry, and cyclic data, which is left as it is.
//!
//! Blocks of isochronous data, records of profiles and of manufacturers are left as octets.

mod blocks;
mod device;
mod errors;
mod fields;
mod relations;
mod setup;
mod stub;
mod values;

use lamna_fields::FieldDef;

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::pn_rt;
use crate::registry::Dissect;
use crate::walk::{REST, Walk};

use fields as f;
pub(crate) use stub::call;

/// Kinds of alarm packets.
mod alarm_kind {
    pub(super) const DATA: u8 = 1;
    pub(super) const NACK: u8 = 2;
    pub(super) const ACK: u8 = 3;
    pub(super) const ERR: u8 = 4;
}

/// Octets of an alarm packet's header.
const ALARM_LEN: usize = 12;

/// PROFINET IO.
#[derive(Clone, Copy, Debug)]
pub struct PnIo;

impl Dissect for PnIo {
    const FIELDS: &'static [FieldDef] = f::FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if w.wants_columns() {
            w.columns().set_protocol("PNIO");
        }
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        let len = b.reported();
        w.label(root, format_args!("PROFINET IO Cyclic Service Data Unit: {len} bytes"));
        w.close(opened);
        Ok(())
    }
}

/// An alarm, of a priority that Info names.
pub(crate) fn alarm<C: Collector>(
    w: &mut Walk<'_, C>,
    b: Buf<'_>,
    priority: &'static str,
) -> Walked {
    w.column_protocol("PNIO-AL");
    let (root, opened) = w.open_protocol(&b, 0, REST)?;
    w.label(root, format_args!("PROFINET IO Alarm"));
    let (to, from) = (b.u16(0)?, b.u16(2)?);
    w.info(format_args!("{priority}, Src: {from:#x}, Dst: {to:#x}"));
    w.item(f::ALARM_DST_ENDPOINT, &b, 0, 2)?;
    w.item(f::ALARM_SRC_ENDPOINT, &b, 2, 2)?;
    let [kind, flags] = b.array(4)?;
    let item = w.item(f::PDU_TYPE, &b, 4, 1)?;
    let word = w.word(f::PDU_TYPE_TYPE, u64::from(kind & 15)).unwrap_or("Unknown");
    w.label(item, format_args!("PDUType, Type: {word}, Version: {}", kind >> 4));
    w.bits(item, &[f::PDU_TYPE_TYPE, f::PDU_TYPE_VERSION], &b, 4, 1)?;
    let item = w.item(f::ADD_FLAGS, &b, 5, 1)?;
    w.label(item, format_args!("AddFlags, Window Size: {}, Tack: {}", flags & 15, flags >> 4));
    w.bits(item, &[f::WINDOW_SIZE, f::TACK], &b, 5, 1)?;
    w.item(f::SEND_SEQ_NUM, &b, 6, 2)?;
    w.item(f::ACK_SEQ_NUM, &b, 8, 2)?;
    let len = usize::from(b.u16(10)?);
    w.item(f::VAR_PART_LEN, &b, 10, 2)?;
    let end = match kind & 15 {
        alarm_kind::DATA => {
            w.info_append(format_args!(", Data-RTA"));
            let mut at = ALARM_LEN;
            let end = ALARM_LEN + len;
            while at < end {
                at = blocks::block(w, &b, at, end, 0)?;
            }
            at
        }
        alarm_kind::NACK => {
            w.info_append(format_args!(", NACK-RTA"));
            ALARM_LEN
        }
        alarm_kind::ACK => {
            w.info_append(format_args!(", ACK-RTA"));
            ALARM_LEN
        }
        alarm_kind::ERR => {
            w.info_append(format_args!(", ERR-RTA"));
            pn_rt::status(w, &b, ALARM_LEN, [0, 1, 2, 3])?;
            ALARM_LEN + 4
        }
        _ => return Err(Fault::Malformed),
    };
    w.set_len(root, end);
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, ethernet, frame};
    use crate::proto::datagram;

    #[test]
    fn an_alarm_may_end_a_relation() {
        let octets =
            [0xfe, 1, 0x80, 1, 0x80, 2, 0x14, 1, 0xff, 0xff, 0xff, 0xfe, 0, 4, 0xcf, 0x81, 0xfd, 2];
        let shown = frame(1, &ethernet(0x8892, &octets));
        assert_eq!(shown.protocols, "eth:ethertype:pn_rt:pn_io");
        assert!(shown.columns.ends_with(
            "PNIO-AL Alarm Low, Src: 0x8002, Dst: 0x8001, ERR-RTA, Error: \"RTA error\", \"PNIO\", \"RTA_ERR_CLS_PROTOCOL\", \"Instance closed (RTA_ERR_ABORT)\""
        ));
        assert!(shown.has("PDUType, Type: ERR-RTA-PDU, Version: 1"));
    }

    #[test]
    fn an_alarm_of_no_kind_is_malformed() {
        let octets = [0xfc, 1, 0, 1, 0, 2, 0x15, 1, 0, 0, 0, 0, 0, 0];
        let shown: Shown = frame(1, &ethernet(0x8892, &octets));
        assert!(shown.columns.ends_with("Alarm High, Src: 0x2, Dst: 0x1[Malformed Packet]"));
    }

    /// A call of the device's interface, with so many octets of arguments.
    fn called(operation: u8, is_response: bool, stub: &[u8]) -> datagram::Shown {
        let mut octets = vec![4, if is_response { 2 } else { 0 }, 0x20, 0, 0, 0, 0, 0];
        octets.extend([0; 16]);
        octets.extend(0xdea00001_6c97_11d1_8271_00a02442df7d_u128.to_be_bytes());
        octets.extend([1; 16]);
        octets.extend([0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, operation]);
        octets.extend([255, 255, 255, 255, 0, stub.len() as u8, 0, 0, 0, 0]);
        octets.extend(stub);
        datagram::shown(4100, 34964, &octets)
    }

    #[test]
    fn what_went_wrong_is_told_by_each_number_in_the_light_of_the_one_before() {
        let status = |octets: [u8; 4]| called(2, true, &[&octets[..], &[0; 16]].concat()).info;
        assert_eq!(
            status([0xdb, 0x81, 1, 2]),
            "PNIO-CM Read response, Error: \"IODConnectRes\", \"PNIO\", \"Connect: Faulty ARBlockReq\", \"Error in Parameter BlockVersionHigh\""
        );
        assert_eq!(
            status([0xde, 0x80, 176, 1]),
            "PNIO-CM Read response, Error: \"IODReadRes\", \"PNIORW\", \"access: invalid index\", \"(0x1)\""
        );
        assert_eq!(
            status([0xdf, 0x82, 1, 0]),
            "PNIO-CM Read response, Error: \"IODWriteRes\", \"(0x82)\", \"(0x1)\", \"OK\""
        );
    }

    #[test]
    fn a_release_is_taken_apart() {
        let mut stub = vec![0, 0, 16, 0, 0, 0, 0, 32, 0, 0, 16, 0, 0, 0, 0, 0, 0, 0, 0, 32];
        stub.extend([1, 0x14, 0, 28, 1, 0, 0, 0]);
        stub.extend([7; 16]);
        stub.extend([0, 1, 0, 0, 0, 4, 0, 0]);
        let shown = called(1, false, &stub);
        assert_eq!(shown.info, "PNIO-CM Release request, IODReleaseReq, Command: Release");
        assert!(shown.has("Array: Max: 4096, Offset: 0, Size: 32"));
        assert!(shown.has("IODReleaseReq: Session:1, Command: Release, Properties:0x0"));
    }

    #[test]
    fn a_block_without_its_octets_is_cut_to_what_there_is() {
        let stub =
            [0, 0, 0, 0, 0, 0, 0, 6, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0, 6, 0x77, 0, 0, 9, 1, 0];
        let shown = called(2, true, &stub);
        assert!(shown.info.starts_with("PNIO-CM Read response, OK"));
        assert!(shown.has("BlockHeader: Type=Unknown (0x7700), Length=9(+4), Version=1.0"));
    }
}
