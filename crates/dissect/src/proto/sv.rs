//! Sampled values, which the instruments of a substation publish on Ethernet (IEC 61850-9-2). The samples themselves are shown as
//! octets: what they are, only the station's configuration tells.

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::asn1::shape::{self, APPLICATION, CONTEXT, Element, Member, Shape};
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static MEAS_QUALITY_VALIDITY_VALUES {
        0x0 => "good",
        0x1 => "invalid (backwards compatible)",
        0x2 => "invalid",
        0x3 => "questionable",
    }
    static MEAS_QUALITY_SOURCE_VALUES {
        0x0 => "process",
        0x1 => "substituted",
    }
    static SMPSYNCH_VALUES {
        0 => "none",
        1 => "local",
        2 => "global",
    }
    static SMPMOD_VALUES {
        0 => "samplesPerNormalPeriod",
        1 => "samplesPerSecond",
        2 => "secondsPerSample",
    }
}

field_table! {
    /// The fields of IEC61850 Sampled Values.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("sv", "IEC61850 Sampled Values", "SV");
    APPID = FieldDef::new("sv.appid", "APPID", FieldType::Uint16).base(Base::Hex);
    LENGTH = FieldDef::new("sv.length", "Length", FieldType::Uint16);
    RESERVE1 = FieldDef::new("sv.reserve1", "Reserved 1", FieldType::Uint16).base(Base::HexDec);
    RESERVE1_S_BIT = FieldDef::new("sv.reserve1.s_bit", "Simulated", FieldType::Boolean).bits(16).mask(0x8000);
    RESERVE2 = FieldDef::new("sv.reserve2", "Reserved 2", FieldType::Uint16).base(Base::HexDec);
    MEAS_QUALITY = FieldDef::new("sv.meas_quality", "quality", FieldType::Uint32).base(Base::Hex);
    MEAS_QUALITY_VALIDITY = FieldDef::new("sv.meas_quality.validity", "validity", FieldType::Uint32).base(Base::Hex).mask(0x3).strings(Strings::Values(&MEAS_QUALITY_VALIDITY_VALUES));
    MEAS_QUALITY_OVERFLOW = FieldDef::new("sv.meas_quality.overflow", "overflow", FieldType::Boolean).bits(32).mask(0x4);
    MEAS_QUALITY_OUTOFRANGE = FieldDef::new("sv.meas_quality.outofrange", "out of range", FieldType::Boolean).bits(32).mask(0x8);
    MEAS_QUALITY_BADREFERENCE = FieldDef::new("sv.meas_quality.badreference", "bad reference", FieldType::Boolean).bits(32).mask(0x10);
    MEAS_QUALITY_OSCILLATORY = FieldDef::new("sv.meas_quality.oscillatory", "oscillatory", FieldType::Boolean).bits(32).mask(0x20);
    MEAS_QUALITY_FAILURE = FieldDef::new("sv.meas_quality.failure", "failure", FieldType::Boolean).bits(32).mask(0x40);
    MEAS_QUALITY_OLDDATA = FieldDef::new("sv.meas_quality.olddata", "old data", FieldType::Boolean).bits(32).mask(0x80);
    MEAS_QUALITY_INCONSISTENT = FieldDef::new("sv.meas_quality.inconsistent", "inconsistent", FieldType::Boolean).bits(32).mask(0x100);
    MEAS_QUALITY_INACCURATE = FieldDef::new("sv.meas_quality.inaccurate", "inaccurate", FieldType::Boolean).bits(32).mask(0x200);
    MEAS_QUALITY_SOURCE = FieldDef::new("sv.meas_quality.source", "source", FieldType::Uint32).base(Base::Hex).mask(0x400).strings(Strings::Values(&MEAS_QUALITY_SOURCE_VALUES));
    MEAS_QUALITY_TEST = FieldDef::new("sv.meas_quality.test", "test", FieldType::Boolean).bits(32).mask(0x800);
    MEAS_QUALITY_OPERATORBLOCKED = FieldDef::new("sv.meas_quality.operatorblocked", "operator blocked", FieldType::Boolean).bits(32).mask(0x1000);
    MEAS_QUALITY_DERIVED = FieldDef::new("sv.meas_quality.derived", "derived", FieldType::Boolean).bits(32).mask(0x2000);
    GMIDENTITY = FieldDef::new("sv.gmidentity", "gmIdentity", FieldType::Uint64).base(Base::Hex);
    SAVPDU_ELEMENT = FieldDef::new("sv.savPdu_element", "savPdu", FieldType::None);
    NOASDU = FieldDef::new("sv.noASDU", "noASDU", FieldType::Uint32);
    SEQASDU = FieldDef::new("sv.seqASDU", "seqASDU", FieldType::Uint32);
    ASDU_ELEMENT = FieldDef::new("sv.ASDU_element", "ASDU", FieldType::None);
    SVID = FieldDef::new("sv.svID", "svID", FieldType::String);
    DATSET = FieldDef::new("sv.datSet", "datSet", FieldType::String);
    SMPCNT = FieldDef::new("sv.smpCnt", "smpCnt", FieldType::Uint32);
    CONFREV = FieldDef::new("sv.confRev", "confRev", FieldType::Uint32);
    REFRTM = FieldDef::new("sv.refrTm", "refrTm", FieldType::String);
    SMPSYNCH = FieldDef::new("sv.smpSynch", "smpSynch", FieldType::Int32).strings(Strings::Values(&SMPSYNCH_VALUES));
    SMPRATE = FieldDef::new("sv.smpRate", "smpRate", FieldType::Uint32);
    SEQDATA = FieldDef::new("sv.seqData", "seqData", FieldType::Bytes);
    SMPMOD = FieldDef::new("sv.smpMod", "smpMod", FieldType::Int32).strings(Strings::Values(&SMPMOD_VALUES));
    ZERO_PDU = FieldDef::new("sv.zero_pdu", "Internal error, zero-byte SV PDU", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
}

/// Octets before the message.
const HEADER_LEN: usize = 8;

/// The tag of sampled values, among those of applications.
const SAMPLES: u32 = 0;

/// A sample.
static SAMPLE: Shape = Shape::Sequence(Some(ASDU_ELEMENT), MEMBERS);

/// What a sample says.
static MEMBERS: &[Member] = &[
    (CONTEXT, 0, Shape::Plain(SVID)),
    (CONTEXT, 1, Shape::Plain(DATSET)),
    (CONTEXT, 2, Shape::Integer(SMPCNT)),
    (CONTEXT, 3, Shape::Integer(CONFREV)),
    (CONTEXT, 4, Shape::Moment(REFRTM)),
    (CONTEXT, 5, Shape::Integer(SMPSYNCH)),
    (CONTEXT, 6, Shape::Integer(SMPRATE)),
    (CONTEXT, 7, Shape::Plain(SEQDATA)),
    (CONTEXT, 8, Shape::Integer(SMPMOD)),
    (CONTEXT, 9, Shape::Plain(GMIDENTITY)),
];

/// Sampled values.
#[derive(Clone, Copy, Debug)]
pub struct Sv;

impl Dissect for Sv {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Ethertype(0x88ba)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        const COUNT: u32 = 0;
        const LIST: u32 = 2;
        w.column_protocol("IEC61850 Sampled Values");
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        w.row(&b, 0, &[(APPID, 2), (LENGTH, 2)])?;
        w.bitmask(RESERVE1, &[RESERVE1_S_BIT], &b, 4, 2)?;
        w.item(RESERVE2, &b, 6, 2)?;
        w.set_actual_len(&b, usize::from(b.u16(2)?).max(HEADER_LEN));
        if b.remaining(HEADER_LEN) == 0 {
            w.close(opened);
            return Ok(());
        }
        let message = Element::new(&b, HEADER_LEN, b.reported())?;
        if (message.class, message.number) == (APPLICATION, SAMPLES) {
            let item = w.item(SAVPDU_ELEMENT, &b, message.start, message.end - message.start)?;
            let inner = w.open(item);
            let mut at = message.start;
            while at < message.end {
                let part = Element::new(&b, at, message.end)?;
                at = part.end;
                match (part.class, part.number) {
                    (CONTEXT, COUNT) => {
                        shape::show(w, &b, &part, &Shape::Integer(NOASDU), FIELDS)?;
                    }
                    (CONTEXT, LIST) => {
                        shape::show(w, &b, &part, &Shape::List(SEQASDU, &SAMPLE), FIELDS)?;
                    }
                    _ => {}
                }
            }
            w.close(inner);
        } else {
            let text = format_args!("Internal error, zero-byte SV PDU");
            let item = w.text(&b, HEADER_LEN, REST, text)?;
            w.expert(ZERO_PDU, item);
        }
        w.close(opened);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, ethernet, frame};

    fn sv(message: &[u8]) -> Shown {
        let head = [0x40, 0, 0, 8 + message.len() as u8, 0x80, 0, 0, 0];
        frame(1, &ethernet(0x88ba, &[&head[..], message].concat()))
    }

    #[test]
    fn samples_are_counted() {
        let shown =
            sv(b"\x60\x2c\x80\x01\x01\xa2\x27\x30\x25\x80\x02MU\x82\x02\0\x4d\x83\x04\0\0\0\x01\
              \x84\x08\x65\x53\xf1\0\x80\0\0\x0a\x85\x01\x02\x87\x08abcdefgh");
        assert_eq!(shown.protocols, "eth:ethertype:sv");
        for line in [
            "Reserved 1: 0x8000 (32768), Simulated",
            "seqASDU: 1 item",
            "svID: MU",
            "smpCnt: 77",
            "refrTm: Nov 14, 2023 22:13:20.500000000 UTC",
            "smpSynch: global (2)",
            "seqData: 6162636465666768",
        ] {
            assert!(shown.has(line), "{line}: {:#?}", shown.tree);
        }
    }

    #[test]
    fn other_messages_are_noted() {
        let shown = sv(b"\x61\x02ab");
        assert!(shown.has("[Expert Info (Error/Protocol): Internal error, zero-byte SV PDU]"));
    }
}
