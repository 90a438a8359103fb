//! Ethernet Global Data of GE Fanuc's controllers (GFK-1541).

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::little;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

values! {
    static STAT_VALUES {
        0 => "No new status event has occurred",
        1 => "No error currently exists",
        2 => "No error, data consumed",
        3 => "SNTP error",
        4 => "Specification error",
        6 => "Data refresh error",
        7 => "Data refresh period exceeded",
        10 => "IP Layer not currently initialized",
        12 => "Lack of resource error",
        16 => "Name Resolution in progress",
        18 => "Loss of Ethernet Interface error",
        22 => "Ethernet Interface does not support EGD",
        26 => "No Response from Ethernet Interface",
        28 => "Failed to create an exchange.",
        30 => "Configured exchange deleted.",
    }
}

field_table! {
    /// The fields of Ethernet Global Data.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("egd", "Ethernet Global Data", "EGD");
    VER = FieldDef::new("egd.ver", "Version", FieldType::Uint8);
    TYPE = FieldDef::new("egd.type", "Type", FieldType::Uint8);
    RID = FieldDef::new("egd.rid", "RequestID", FieldType::Uint16);
    PID = FieldDef::new("egd.pid", "ProducerID", FieldType::Ipv4);
    EXID = FieldDef::new("egd.exid", "ExchangeID", FieldType::Uint32).base(Base::Hex);
    TIME = FieldDef::new("egd.time", "Timestamp", FieldType::AbsoluteTime);
    NOTIME = FieldDef::new("egd.notime", "Timestamp", FieldType::Uint64).base(Base::Hex);
    STAT = FieldDef::new("egd.stat", "Status", FieldType::Uint32).strings(Strings::Values(&STAT_VALUES));
    CSIG = FieldDef::new("egd.csig", "ConfigSignature", FieldType::Uint32);
    RSRV = FieldDef::new("egd.rsrv", "Reserved", FieldType::Uint32);
}

/// Octets before the data.
pub const HEADER_LEN: usize = 32;

/// Messages: a command that reads, data that were produced.
mod message {
    pub(super) const DATA: u8 = 13;
}

/// The version of messages.
const VERSION: u8 = 1;

/// Ethernet Global Data.
#[derive(Clone, Copy, Debug)]
pub struct Egd;

impl Dissect for Egd {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(18246)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        const NANOS: u64 = 1_000_000_000;
        if b.u16(0)? != u16::from_be_bytes([message::DATA, VERSION]) {
            return Err(Fault::NotMine);
        }
        w.column_protocol("EGD");
        let kind = b.u8(0)?;
        if kind == message::DATA {
            let (exchange, request) = (b.u32_le(8)?, b.u16_le(2)?);
            w.info(format_args!("Data Msg: ExchangeID=0x{exchange:08X}, RequestID={request:05}"));
        } else {
            w.info(format_args!(""));
        }
        let (_, opened) = w.open_protocol(&b, 0, b.len())?;
        w.item(TYPE, &b, 0, 1)?;
        w.item(VER, &b, 1, 1)?;
        w.item_le(RID, &b, 2, 2)?;
        w.item(PID, &b, 4, 4)?;
        w.item_le(EXID, &b, 8, 4)?;
        let (seconds, nanos) = (b.u32_le(12)?, b.u32_le(16)?);
        if seconds == 0 {
            let number = little::value(&b, 12, 8)?;
            let item = w.number(NOTIME, &b, 12, 8, number)?;
            w.label_value(item, format_args!("--"));
        } else {
            w.number(TIME, &b, 12, 8, u64::from(seconds) * NANOS + u64::from(nanos))?;
        }
        w.row_le(&b, 20, &[(STAT, 4), (CSIG, 4), (RSRV, 4)])?;
        w.data(b.from(HEADER_LEN)?)?;
        w.close(opened);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    #[test]
    fn data_are_produced() {
        let mut message = vec![13, 1, 0xd4, 0xf0, 10, 0, 0, 1, 0x7b, 0, 0, 0];
        message.extend([0xe1, 0x8a, 0x7e, 0x38, 0, 0, 0, 0]);
        message.extend([0; 14]);
        let told = shown(18246, 18246, &message);
        assert_eq!(told.info, "EGD Data Msg: ExchangeID=0x0000007B, RequestID=61652");
        assert_eq!(told.protocols, "eth:ethertype:ip:udp:egd:data");
        assert!(told.has("ProducerID: 10.0.0.1"));
    }
}
