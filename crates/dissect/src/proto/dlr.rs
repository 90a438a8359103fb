//! Device Level Ring of EtherNet/IP ("The CIP Networks Library", volume 2, chapter 9-5).

use lamna_fields::{Base, Field, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static FRAMETYPE_VALUES {
        0x1 => "Beacon",
        0x2 => "Neighbor_Check_Request",
        0x3 => "Neighbor_Check_Response",
        0x4 => "Link_Status / Neighbor_Status",
        0x5 => "Locate_Fault",
        0x6 => "Announce",
        0x7 => "Sign_On",
        0x8 => "Advertise",
        0x9 => "Flush_Tables",
        0xa => "Learning_Update",
    }
    static SOURCEPORT_VALUES {
        0x0 => "Port 1 or Port 2",
        0x1 => "Port 1",
        0x2 => "Port 2",
    }
    static STATE_VALUES {
        0x1 => "RING_NORMAL_STATE",
        0x2 => "RING_FAULT_STATE",
    }
    static ADVGATEWAYSTATE_VALUES {
        0x1 => "ACTIVE_LISTEN_STATE",
        0x2 => "ACTIVE_NORMAL_STATE",
        0x3 => "FAULT_STATE",
    }
    static ADVLEARNINGUPDATEENABLE_VALUES {
        0x0 => "Disabled",
        0x1 => "Enabled",
    }
}

field_table! {
    /// The fields of Device Level Ring.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("dlr", "Device Level Ring", "DLR");
    RINGSUBTYPE = FieldDef::new("enip.dlr.ringsubtype", "Ring Sub-Type", FieldType::Uint8).base(Base::Hex);
    PROTVERSION = FieldDef::new("enip.dlr.protversion", "Ring Protocol Version", FieldType::Uint8);
    FRAMETYPE = FieldDef::new("enip.dlr.frametype", "Frame Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&FRAMETYPE_VALUES));
    SOURCEPORT = FieldDef::new("enip.dlr.sourceport", "Source Port", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&SOURCEPORT_VALUES));
    SOURCEIP = FieldDef::new("enip.dlr.sourceip", "Source IP", FieldType::Ipv4);
    SEQID = FieldDef::new("enip.dlr.seqid", "Sequence Id", FieldType::Uint32).base(Base::Hex);
    STATE = FieldDef::new("enip.dlr.state", "Ring State", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&STATE_VALUES));
    SUPERVISORPRECEDENCE = FieldDef::new("enip.dlr.supervisorprecedence", "Supervisor Precedence", FieldType::Uint8);
    BEACONINTERVAL = FieldDef::new("enip.dlr.beaconinterval", "Beacon Interval", FieldType::Uint32);
    BEACONTIMEOUT = FieldDef::new("enip.dlr.beacontimeout", "Beacon Timeout", FieldType::Uint32).strings(Strings::Unit(&("µs", "µs")));
    BEACONRESERVED = FieldDef::new("enip.dlr.beaconreserved", "Reserved", FieldType::Bytes);
    NREQRESERVED = FieldDef::new("enip.dlr.nreqreserved", "Reserved", FieldType::Bytes);
    NRESSOURCEPORT = FieldDef::new("enip.dlr.nressourceport", "Request Source Port", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&SOURCEPORT_VALUES));
    NRESRESERVED = FieldDef::new("enip.dlr.nresreserved", "Reserved", FieldType::Bytes);
    LNKNBRSTATUS_STATUS = FieldDef::new("enip.dlr.lnknbrstatus.status", "Link/Neighbor Status", FieldType::Uint8).base(Base::Hex);
    LNKNBRSTATUS_PORT1 = FieldDef::new("enip.dlr.lnknbrstatus.port1", "Port 1 Active", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("True", "False")));
    LNKNBRSTATUS_PORT2 = FieldDef::new("enip.dlr.lnknbrstatus.port2", "Port 2 Active", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("True", "False")));
    LNKNBRSTATUS_RESERVED = FieldDef::new("enip.dlr.lnknbrstatus.reserved", "Reserved", FieldType::Boolean).bits(8).mask(0x7c);
    LNKNBRSTATUS_FRAME_TYPE = FieldDef::new("enip.dlr.lnknbrstatus.frame_type", "Link/Neighbor Status Frame Type", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Neighbor_Status Frame", "Link_Status Frame")));
    LNKNBRRESERVED = FieldDef::new("enip.dlr.lnknbrreserved", "Reserved", FieldType::Bytes);
    LFRESERVED = FieldDef::new("enip.dlr.lfreserved", "Reserved", FieldType::Bytes);
    ANRESERVED = FieldDef::new("enip.dlr.anreserved", "Reserved", FieldType::Bytes);
    SONUMNODES = FieldDef::new("enip.dlr.sonumnodes", "Num nodes", FieldType::Uint16);
    SOMAC = FieldDef::new("enip.dlr.somac", "MAC Address", FieldType::Ether);
    SOIP = FieldDef::new("enip.dlr.soip", "IP Address", FieldType::Ipv4);
    SORESERVED = FieldDef::new("enip.dlr.soreserved", "Reserved", FieldType::Bytes);
    ADVGATEWAYSTATE = FieldDef::new("enip.dlr.advgatewaystate", "Gateway Status", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&ADVGATEWAYSTATE_VALUES));
    ADVGATEWAYPRECEDENCE = FieldDef::new("enip.dlr.advgatewayprecedence", "Gateway Precedence", FieldType::Uint8);
    ADVADVERTISEINTERVAL = FieldDef::new("enip.dlr.advadvertiseinterval", "Advertise Interval", FieldType::Uint32);
    ADVADVERTISETIMEOUT = FieldDef::new("enip.dlr.advadvertisetimeout", "Advertise Interval", FieldType::Uint32);
    ADVLEARNINGUPDATEENABLE = FieldDef::new("enip.dlr.advlearningupdateenable", "Learning Update Enable", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&ADVLEARNINGUPDATEENABLE_VALUES));
    ADVRESERVED = FieldDef::new("enip.dlr.advreserved", "Reserved", FieldType::Bytes);
    FLUSHLEARNINGUPDATEENABLE = FieldDef::new("enip.dlr.flushlearningupdateenable", "Learning Update Enable", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&ADVLEARNINGUPDATEENABLE_VALUES));
    FLUSHRESERVED = FieldDef::new("enip.dlr.flushreserved", "Reserved", FieldType::Bytes);
    LEARNRESERVED = FieldDef::new("enip.dlr.learnreserved", "Reserved", FieldType::Bytes);
}

/// Octets before what a kind of frame brings.
const HEADER_LEN: usize = 12;

/// Device Level Ring.
#[derive(Clone, Copy, Debug)]
pub struct Dlr;

impl Dissect for Dlr {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Ethertype(0x80e1)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        const LINK_STATUS: u8 = 4;
        const SIGN_ON: u8 = 7;
        w.column_protocol("DLR");
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        w.row(&b, 0, &[(RINGSUBTYPE, 1), (PROTVERSION, 1)])?;
        w.row(&b, 2, &[(FRAMETYPE, 1), (SOURCEPORT, 1), (SOURCEIP, 4), (SEQID, 4)])?;
        let kind = b.u8(2)?;
        match FRAMETYPE_VALUES.get(u64::from(kind)) {
            Some(name) => w.info(format_args!("{name}")),
            None => w.info(format_args!("Unknown (0x{kind:04x})")),
        }
        match kind {
            LINK_STATUS => {
                let bits = [
                    LNKNBRSTATUS_PORT1,
                    LNKNBRSTATUS_PORT2,
                    LNKNBRSTATUS_RESERVED,
                    LNKNBRSTATUS_FRAME_TYPE,
                ];
                w.bitmask(LNKNBRSTATUS_STATUS, &bits, &b, HEADER_LEN, 1)?;
                w.item(LNKNBRRESERVED, &b, HEADER_LEN + 1, 29)?;
            }
            SIGN_ON => {
                let count = b.u16(HEADER_LEN)?;
                let mut at = w.row(&b, HEADER_LEN, &[(SONUMNODES, 2)])?;
                for _ in 0..count {
                    at = w.row(&b, at, &[(SOMAC, 6), (SOIP, 4)])?;
                }
                if at < WHOLE_LEN {
                    w.item(SORESERVED, &b, at, WHOLE_LEN - at)?;
                }
            }
            _ => {
                w.row(&b, HEADER_LEN, fields(kind))?;
            }
        }
        w.close(opened);
        Ok(())
    }
}

/// Octets of a frame, unless more nodes signed on than have room.
const WHOLE_LEN: usize = 42;

/// What a kind of frame brings, where that is a plain list.
fn fields(kind: u8) -> &'static [(Field, usize)] {
    match kind {
        1 => &[
            (STATE, 1),
            (SUPERVISORPRECEDENCE, 1),
            (BEACONINTERVAL, 4),
            (BEACONTIMEOUT, 4),
            (BEACONRESERVED, 20),
        ],
        2 => &[(NREQRESERVED, 30)],
        3 => &[(NRESSOURCEPORT, 1), (NRESRESERVED, 29)],
        5 => &[(LFRESERVED, 30)],
        6 => &[(STATE, 1), (ANRESERVED, 29)],
        8 => &[
            (ADVGATEWAYSTATE, 1),
            (ADVGATEWAYPRECEDENCE, 1),
            (ADVADVERTISEINTERVAL, 4),
            (ADVADVERTISETIMEOUT, 4),
            (ADVLEARNINGUPDATEENABLE, 1),
            (ADVRESERVED, 19),
        ],
        9 => &[(FLUSHLEARNINGUPDATEENABLE, 1), (FLUSHRESERVED, 29)],
        10 => &[(LEARNRESERVED, 34)],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, ethernet, frame};

    fn dlr(kind: u8, rest: &[u8]) -> Shown {
        let octets = [&[2, 0, kind, 1, 10, 0, 0, 1, 0, 0, 0, 5][..], rest, &[0; 30]].concat();
        frame(1, &ethernet(0x80e1, &octets[..42]))
    }

    #[test]
    fn a_beacon_tells_the_state_of_the_ring() {
        let shown = dlr(1, b"\x01\x09\0\0\x01\x90\0\0\x07\xa8");
        assert!(shown.columns.ends_with("DLR Beacon"));
        assert!(shown.has("Ring State: RING_NORMAL_STATE (0x01)"));
        assert!(shown.has("Beacon Timeout: 1960µs"));
    }

    #[test]
    fn nodes_sign_on_and_tell_their_links() {
        let shown = dlr(7, b"\0\x01\x02\0\0\0\0\x01\x0a\0\0\x01");
        assert!(shown.has("MAC Address: 02:00:00:00:00:01"));
        let status = "Link/Neighbor Status: 0x83, Port 1 Active, Port 2 Active, Link/Neighbor Status Frame Type";
        assert!(dlr(4, b"\x83").has(status));
        assert!(dlr(11, b"").columns.ends_with("DLR Unknown (0x000b)"));
    }
}
