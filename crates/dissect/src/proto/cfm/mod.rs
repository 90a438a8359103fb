//! Connectivity Fault Management (IEEE 802.1ag) with the messages of ITU-T Y.1731 (G.8013) and the rings of ITU-T G.8032.

mod fields;

use lamna_fields::{Field, FieldDef};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};
pub use fields::*;

/// Octets of the header that all messages have.
const HEADER_LEN: usize = 4;

/// Octets of the name of a maintenance association.
const MAID_LEN: usize = 48;

/// Opcodes whose messages are more than their fields.
mod opcode {
    pub(super) const CCM: u8 = 1;
    pub(super) const GNM: u8 = 32;
    pub(super) const RAPS: u8 = 40;
    pub(super) const MCC: u8 = 41;
}

/// CFM.
#[derive(Clone, Copy, Debug)]
pub struct Cfm;

impl Dissect for Cfm {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Ethertype(0x8902)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("CFM");
        let (first, code) = (b.u8(0)?, b.u8(1)?);
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        if w.wants_columns() || w.labels() {
            let unknown = format!("Unknown (0x{code:02x})");
            let name = w.word(OPCODE, u64::from(code)).unwrap_or(&unknown);
            w.info(format_args!("Type {name}"));
            w.append(root, format_args!(", Type {name}"));
        }
        w.item(MD_LEVEL, &b, 0, 1)?;
        w.item(VERSION, &b, 0, 1)?;
        w.item(OPCODE, &b, 1, 1)?;
        let outer = w.open_top();
        let at = match message(code) {
            Some(message) => show(w, &b, code, first & 0x1f, message)?,
            None => 2,
        };
        elements(w, &b, at)?;
        w.close(outer);
        w.close(opened);
        Ok(())
    }
}

/// A message: its item, the bits of its flags, and its fields behind the header.
struct Message {
    item: Field,
    flags: &'static [Field],
    fields: &'static [(Field, usize)],
}

/// Flags that are all reserved.
const RESERVED: &[Field] = &[FLAGS_RESERVED];

/// Flags that say how often a message is sent.
const PERIOD: &[Field] = &[FLAGS_AIS_LCK_RESERVED, FLAGS_AIS_LCK_PERIOD];

/// Counters of frames that were sent and received.
const LOSS: &[(Field, usize)] = &[(LMM_LMR_TXFCF, 4), (LMM_LMR_RXFCF, 4), (LMM_LMR_TXFCB, 4)];

/// Times of a message and its answer.
const DELAY: &[(Field, usize)] = &[
    (ODM_DMM_DMR_TXTIMESTAMPF, 8),
    (ODM_DMM_DMR_RXTIMESTAMPF, 8),
    (DMM_DMR_TXTIMESTAMPB, 8),
    (DMM_DMR_RXTIMESTAMPB, 8),
];

/// Counters of messages that measure loss.
const SYNTHETIC: &[(Field, usize)] =
    &[(SLM_SRC_MEP_ID, 2), (SLR_RSP_MEP_ID, 2), (SLM_TEST_ID, 4), (SLM_TXFCF, 4), (SLR_TXFCB, 4)];

/// Who defines what follows.
const ORGANISATION: &[(Field, usize)] = &[(TLV_ORG_SPEC_OUI, 3), (TLV_ORG_SPEC_SUBTYPE, 1)];

/// The message of an opcode.
fn message(code: u8) -> Option<Message> {
    let (item, flags, fields): (Field, &'static [Field], &'static [(Field, usize)]) = match code {
        opcode::CCM => (
            CCM_PDU,
            &[FLAGS_RDI, FLAGS_CCM_RESERVED, FLAGS_INTERVAL],
            &[(CCM_SEQ_NUM, 4), (CCM_MA_EP_ID, 2)],
        ),
        2 => (LBR_PDU, &[], &[(LB_TRANSACTION_ID, 4)]),
        3 => (LBM_PDU, &[], &[(LB_TRANSACTION_ID, 4)]),
        4 => (
            LTR_PDU,
            &[FLAGS_USEFDBONLY, FLAGS_FWDYES, FLAGS_LTR_TERMINALMEP, FLAGS_LTR_RESERVED],
            &[(LT_TRANSACTION_ID, 4), (LT_TTL, 1), (LTR_RELAY_ACTION, 1)],
        ),
        5 => (
            LTM_PDU,
            &[FLAGS_USEFDBONLY, FLAGS_LTM_RESERVED],
            &[(LT_TRANSACTION_ID, 4), (LT_TTL, 1), (LTM_ORIG_ADDR, 6), (LTM_TARG_ADDR, 6)],
        ),
        opcode::GNM => (GNM_PDU, PERIOD, &[(GNM_SUBOPCODE, 1)]),
        33 => (AIS_PDU, PERIOD, &[]),
        35 => (LCK_PDU, PERIOD, &[]),
        37 => (TST_PDU, RESERVED, &[(TST_SEQUENCE_NUM, 4)]),
        39 => (
            APS_PDU,
            RESERVED,
            &[
                (APS_REQ_ST, 0),
                (APS_PROTEC_TYPE_A, 0),
                (APS_PROTEC_TYPE_B, 0),
                (APS_PROTEC_TYPE_D, 0),
                (APS_PROTEC_TYPE_R, 1),
                (APS_REQ_SGNL, 1),
                (APS_BRDGD_SGNL, 1),
                (APS_BRIDGE_TYPE, 1),
            ],
        ),
        opcode::RAPS => (RAPS_PDU, RESERVED, &[]),
        opcode::MCC => (MCC_PDU, RESERVED, ORGANISATION),
        42 => (LMR_PDU, RESERVED, LOSS),
        43 => (LMM_PDU, RESERVED, LOSS),
        45 => (ODM_PDU, RESERVED, &[(ODM_DMM_DMR_TXTIMESTAMPF, 8), (ODM_DMM_DMR_RXTIMESTAMPF, 8)]),
        46 => (DMR_PDU, RESERVED, DELAY),
        47 => (DMM_PDU, RESERVED, DELAY),
        48 => (EXR_PDU, RESERVED, ORGANISATION),
        49 => (EXM_PDU, RESERVED, ORGANISATION),
        50 => (VSR_PDU, RESERVED, ORGANISATION),
        51 => (VSM_PDU, RESERVED, ORGANISATION),
        52 => (CSF_PDU, &[CSF_FLAGS_RESERVED, CSF_FLAGS_TYPE, CSF_FLAGS_PERIOD], &[]),
        53 => (
            OSF_PDU,
            RESERVED,
            &[
                (OSL_SRC_MEP_ID, 2),
                (OSL_RESERVED, 2),
                (OSL_TEST_ID, 4),
                (OSL_TXFCF, 4),
                (OSL_RESERVED, 4),
            ],
        ),
        54 => (SLR_PDU, RESERVED, SYNTHETIC),
        55 => (SLM_PDU, RESERVED, SYNTHETIC),
        _ => return None,
    };
    Some(Message { item, flags, fields })
}

/// Shows a message; where its elements begin.
fn show<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    code: u8,
    version: u8,
    message: Message,
) -> Result<usize, Fault> {
    let item = w.item(message.item, b, 2, REST)?;
    let opened = w.open(item);
    let flags = w.item(FLAGS, b, 2, 1)?;
    w.bits(flags, message.flags, b, 2, 1)?;
    let end = HEADER_LEN + usize::from(b.u8(3)?);
    w.item(FIRST_TLV_OFFSET, b, 3, 1)?;
    let mut at = HEADER_LEN;
    for (field, len) in message.fields {
        w.item(*field, b, at, (*len).max(1))?;
        at += len;
    }
    match code {
        opcode::CCM => at = association(w, b, at)?,
        opcode::RAPS => at = ring(w, b, at, version)?,
        opcode::MCC | 48..=51 if end > at => {
            let field = match code {
                opcode::MCC => MCC_DATA,
                48 | 49 => EXM_EXR_DATA,
                _ => VSM_VSR_DATA,
            };
            w.item(field, b, at, end - at)?;
            at = end;
        }
        _ => {}
    }
    w.close(opened);
    if code == opcode::GNM && b.u8(at - 1)? == 1 {
        let item = w.item(GNM_BNM_PDU, b, at, REST)?;
        let opened = w.open(item);
        let row = [(GNM_BNM_NOMINAL_BW, 4), (GNM_BNM_CURRENT_BW, 4), (GNM_BNM_PORT_ID, 4)];
        at = w.row(b, at, &row)?;
        w.close(opened);
    }
    Ok(at)
}

/// The name of a maintenance association, and the counters of Y.1731 behind it; where these end.
fn association<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    start: usize,
) -> Result<usize, Fault> {
    const NONE: u8 = 1;
    const MAC: u8 = 3;
    const TEXT: u8 = 2;
    const ICC: u8 = 32;
    let item = w.item(CCM_MAID, b, start, MAID_LEN)?;
    let opened = w.open(item);
    let format = b.u8(start)?;
    w.item(MAID_MD_NAME_FORMAT, b, start, 1)?;
    let mut at = start + 1;
    if format != NONE {
        let len = usize::from(b.u8(at)?);
        w.item(MAID_MD_NAME_LENGTH, b, at, 1)?;
        at += 1;
        if len > 0 {
            if format == MAC {
                w.row(b, at, &[(MAID_MD_NAME_MAC, 6), (MAID_MD_NAME_MAC_ID, 2)])?;
            } else {
                w.item(MAID_MD_NAME_STRING, b, at, len)?;
            }
        }
        at += len;
    }
    let format = b.u8(at)?;
    let len = usize::from(b.u8(at + 1)?);
    w.row(b, at, &[(MAID_MA_NAME_FORMAT, 1), (MAID_MA_NAME_LENGTH, 1)])?;
    at += 2;
    if len > 0 {
        let is_text = matches!(format, TEXT | ICC);
        let field = if is_text { MAID_MA_NAME_STRING } else { MAID_MA_NAME_HEX };
        w.item(field, b, at, len)?;
        at += len;
    }
    let end = start + MAID_LEN;
    if end > at {
        w.item(CCM_MAID_PADDING, b, at, end - at)?;
    }
    w.close(opened);
    let item = w.item(CCM_ITU_T_Y1731, b, end, 16)?;
    let opened = w.open(item);
    let row = [(ITU_TXFCF, 4), (ITU_RXFCB, 4), (ITU_TXFCB, 4), (ITU_RESERVED, 4)];
    let at = w.row(b, end, &row)?;
    w.close(opened);
    Ok(at)
}

/// What a node of a ring says; where it ends.
fn ring<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    version: u8,
) -> Result<usize, Fault> {
    const EVENT: u8 = 14;
    let is_newer = version > 0;
    let request = b.u8(at)? >> 4;
    w.item(RAPS_REQ_ST, b, at, 1)?;
    if is_newer && request == EVENT {
        w.item(RAPS_EVENT_SUBCODE, b, at, 1)?;
    }
    let item = w.item(RAPS_FLAGS, b, at + 1, 1)?;
    w.bits(item, &[RAPS_FLAGS_RB, RAPS_FLAGS_DNF], b, at + 1, 1)?;
    if is_newer {
        w.bits(item, &[RAPS_FLAGS_BPR], b, at + 1, 1)?;
    }
    w.row(b, at + 2, &[(RAPS_NODE_ID, 6), (RAPS_RESERVED, 24)])
}

/// The elements that follow a message, up to the one that ends them.
fn elements<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, start: usize) -> Walked {
    const END: u8 = 0;
    const HEAD: usize = 3;
    let item = w.item(ALL_TLVS, b, start, REST)?;
    let opened = w.open(item);
    let mut at = start;
    loop {
        let kind = b.u8(at)?;
        let len = if kind == END { 0 } else { usize::from(b.u16(at + 1)?) };
        let whole = if kind == END { 1 } else { HEAD + len };
        let unknown;
        let name = match w.word(TLV_TYPE, u64::from(kind)) {
            Some(name) => name,
            None => {
                unknown = format!("Unknown (0x{kind:02x})");
                &unknown
            }
        };
        let item = w.text(b, at, whole, format_args!("TLV: {name} (t={kind},l={len})"))?;
        let inner = w.open(item);
        w.item(TLV_TYPE, b, at, 1)?;
        if kind == END {
            w.close(inner);
            break;
        }
        w.item(TLV_LENGTH, b, at + 1, 2)?;
        if len > 0 {
            element(w, b, at + HEAD, len, kind)?;
        }
        w.close(inner);
        at += whole;
    }
    w.close(opened);
    Ok(())
}

/// The value of an element.
fn element<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
    kind: u8,
) -> Walked {
    let end = at + len;
    match kind {
        1 => sender(w, b, at, end)?,
        2 => _ = w.item(TLV_PORT_STATUS_VALUE, b, at, 1)?,
        3 => _ = w.item(TLV_DATA_VALUE, b, at, len)?,
        4 => _ = w.item(TLV_PORT_INTERFACE_VALUE, b, at, 1)?,
        5 | 6 => {
            let fields = if kind == 5 {
                [TLV_REPLY_INGRESS_ACTION, TLV_REPLY_INGRESS_MAC_ADDRESS]
            } else {
                [TLV_REPLY_EGRESS_ACTION, TLV_REPLY_EGRESS_MAC_ADDRESS]
            };
            let next = w.row(b, at, &[(fields[0], 1), (fields[1], 6)])?;
            if end > next {
                let port = usize::from(b.u8(next)?);
                w.item(TLV_REPLY_ING_EGR_PORTID_LENGTH, b, next, 1)?;
                w.item(TLV_REPLY_ING_EGR_PORTID_SUBTYPE, b, next + 1, 1)?;
                w.item(TLV_REPLY_ING_EGR_PORTID, b, next + 2, port)?;
            }
        }
        7 => _ = w.row(b, at, &[(TLV_LTM_EGRESS_ID_UI, 2), (TLV_LTM_EGRESS_ID_MAC, 6)])?,
        8 => {
            let row = [
                (TLV_LTR_EGRESS_LAST_ID_UI, 2),
                (TLV_LTR_EGRESS_LAST_ID_MAC, 6),
                (TLV_LTR_EGRESS_NEXT_ID_UI, 2),
                (TLV_LTR_EGRESS_NEXT_ID_MAC, 6),
            ];
            w.row(b, at, &row)?;
        }
        31 => {
            let next = w.row(b, at, ORGANISATION)?;
            if end > next {
                w.item(TLV_ORG_SPEC_VALUE, b, next, end - next)?;
            }
        }
        32 => test(w, b, at, len)?,
        _ => {}
    }
    Ok(())
}

/// Who sends: its chassis, and where it is managed.
fn sender<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, end: usize) -> Walked {
    let len = usize::from(b.u8(at)?);
    w.item(TLV_CHASSIS_ID_LENGTH, b, at, 1)?;
    let mut here = at + 1;
    if len > 0 {
        w.item(TLV_CHASSIS_ID_SUBTYPE, b, here, 1)?;
        w.item(TLV_CHASSIS_ID, b, here + 1, len)?;
        here += 1 + len;
    }
    for [length, value] in
        [[TLV_MA_DOMAIN_LENGTH, TLV_MA_DOMAIN], [TLV_MANAGEMENT_ADDR_LENGTH, TLV_MANAGEMENT_ADDR]]
    {
        if here >= end {
            break;
        }
        let len = usize::from(b.u8(here)?);
        w.item(length, b, here, 1)?;
        if len > 0 {
            w.item(value, b, here + 1, len)?;
        }
        here += 1 + len;
    }
    Ok(())
}

/// A pattern to test with, and its checksum where it has one.
fn test<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, len: usize) -> Walked {
    const CHECKSUM_LEN: usize = 4;
    let kind = b.u8(at)?;
    w.item(TLV_TST_TEST_PATTERN_TYPE, b, at, 1)?;
    let has_checksum = matches!(kind, 1 | 3);
    let tail = if has_checksum { CHECKSUM_LEN } else { 0 };
    let pattern: Result<Item, Fault> = match (len - 1).checked_sub(tail) {
        Some(pattern) if pattern > 0 => w.item(TLV_TST_TEST_PATTERN, b, at + 1, pattern),
        Some(_) => Ok(Item::NONE),
        None => return Ok(()),
    };
    pattern?;
    if has_checksum {
        w.item(TLV_TST_CRC32, b, at + len - tail, tail)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{ethernet, frame};

    #[test]
    fn a_message_has_fields_and_elements() {
        let packet = ethernet(0x8902, b"\x60\x03\0\x04\0\0\0\x07\x02\0\x01\x01\0");
        let shown = frame(1, &packet);
        assert!(shown.columns.ends_with("CFM Type Loopback Message (LBM)"));
        assert!(shown.has("Loopback Transaction Identifier: 7"));
        assert!(shown.has("TLV: Port Status TLV (t=2,l=1)"));
    }

    #[test]
    fn an_unknown_message_has_elements_only() {
        let shown = frame(1, &ethernet(0x8902, b"\x60\x63\0\0\0"));
        assert!(shown.columns.contains("CFM Type Unknown (0x63)"));
    }
}
