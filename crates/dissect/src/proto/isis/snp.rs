//! Sequence number packets of IS-IS, complete and partial (ISO/IEC 10589, clause 9.10 to 9.13).

use lamna_fields::FieldDef;

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::Dissect;
use crate::walk::{REST, Walk};

use super::{
    ChecksumFields, ElementFields, Packet, authentication, complain, elements, id_item, instance,
    type_word,
};

/// The fields of complete packets, and those of entries in both.
mod csnp {
    use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table};

    field_table! {
        /// The fields of ISO 10589 ISIS Complete Sequence Numbers Protocol Data Unit.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("isis.csnp", "ISO 10589 ISIS Complete Sequence Numbers Protocol Data Unit", "ISIS CSNP");
        PDU_LENGTH = FieldDef::new("isis.csnp.pdu_length", "PDU length", FieldType::Uint16);
        SOURCE_ID = FieldDef::new("isis.csnp.source_id", "Source-ID", FieldType::SystemId);
        SOURCE_CIRCUIT = FieldDef::new("isis.csnp.source_circuit", "Source-ID-Circuit", FieldType::Bytes);
        START_LSP_ID = FieldDef::new("isis.csnp.start_lsp_id", "Start LSP-ID", FieldType::SystemId);
        END_LSP_ID = FieldDef::new("isis.csnp.end_lsp_id", "End LSP-ID", FieldType::SystemId);
        LSP_ID = FieldDef::new("isis.csnp.lsp_id", "LSP-ID", FieldType::SystemId);
        LSP_SEQ_NUM = FieldDef::new("isis.csnp.lsp_seq_num", "LSP Sequence Number", FieldType::Uint32).base(Base::Hex);
        LSP_REMAIN_LIFE = FieldDef::new("isis.csnp.lsp_remain_life", "Remaining Lifetime", FieldType::Uint16);
        LSP_CHECKSUM = FieldDef::new("isis.csnp.lsp_checksum", "LSP checksum", FieldType::Uint16).base(Base::Hex);
        CHECKSUM = FieldDef::new("isis.csnp.checksum", "Checksum", FieldType::Uint16).base(Base::Hex);
        CHECKSUM_STATUS = FieldDef::new("isis.csnp.checksum.status", "Checksum Status", FieldType::Uint8).base(Base::None).strings(Strings::Values(&crate::checksum::STATUS_VALUES));
        CLV_TYPE = FieldDef::new("isis.csnp.clv.type", "Type", FieldType::Uint8);
        CLV_LENGTH = FieldDef::new("isis.csnp.clv.length", "Length", FieldType::Uint8);
        IP_AUTHENTICATION = FieldDef::new("isis.csnp.ip_authentication", "IP Authentication", FieldType::String);
        AUTHENTICATION = FieldDef::new("isis.csnp.authentication", "Authentication", FieldType::Bytes);
        IID = FieldDef::new("isis.csnp.iid", "Instance Identifier", FieldType::Uint16);
        SUPPORTED_ITID = FieldDef::new("isis.csnp.supported_itid", "Supported ITID", FieldType::Uint16);
        SHORT_PDU = FieldDef::new("isis.csnp.short_pdu", "PDU length less than header length", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
        LONG_PDU = FieldDef::new("isis.csnp.long_pdu", "PDU length greater than packet length", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
        BAD_CHECKSUM = FieldDef::new("isis.csnp.bad_checksum", "Bad checksum", FieldType::None).strings(Strings::Expert(Group::Checksum, Severity::Error));
        SHORT_CLV = FieldDef::new("isis.csnp.short_clv", "Short packet", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
        AUTHENTICATION_UNKNOWN = FieldDef::new("isis.csnp.authentication.unknown", "Unknown authentication type", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
        CLV_UNKNOWN = FieldDef::new("isis.csnp.clv.unknown", "Unknown option", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Note));
    }
}

/// The fields of partial packets.
mod psnp {
    use lamna_fields::{FieldDef, FieldType, Group, Severity, Strings, field_table};

    field_table! {
        /// The fields of ISO 10589 ISIS Partial Sequence Numbers Protocol Data Unit.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("isis.psnp", "ISO 10589 ISIS Partial Sequence Numbers Protocol Data Unit", "ISIS PSNP");
        PDU_LENGTH = FieldDef::new("isis.psnp.pdu_length", "PDU length", FieldType::Uint16);
        SOURCE_ID = FieldDef::new("isis.psnp.source_id", "Source-ID", FieldType::SystemId);
        SOURCE_CIRCUIT = FieldDef::new("isis.psnp.source_circuit", "Source-ID-Circuit", FieldType::Bytes);
        CLV_TYPE = FieldDef::new("isis.psnp.clv.type", "Type", FieldType::Uint8);
        CLV_LENGTH = FieldDef::new("isis.psnp.clv.length", "Length", FieldType::Uint8);
        SHORT_PDU = FieldDef::new("isis.psnp.short_pdu", "PDU length less than header length", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
        LONG_PDU = FieldDef::new("isis.psnp.long_pdu", "PDU length greater than packet length", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
        SHORT_CLV = FieldDef::new("isis.psnp.short_clv", "Short CLV", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
        CLV_UNKNOWN = FieldDef::new("isis.psnp.clv.unknown", "Unknown option", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Note));
    }
}

/// Complete packets. The header's walk leads here.
#[derive(Clone, Copy, Debug)]
pub struct Csnp;

impl Dissect for Csnp {
    const FIELDS: &'static [FieldDef] = csnp::FIELDS;

    fn walk<C: Collector>(_: &mut Walk<'_, C>, _: Buf<'_>) -> Walked {
        Err(Fault::NotMine)
    }
}

/// Partial packets. The header's walk leads here.
#[derive(Clone, Copy, Debug)]
pub struct Psnp;

impl Dissect for Psnp {
    const FIELDS: &'static [FieldDef] = psnp::FIELDS;

    fn walk<C: Collector>(_: &mut Walk<'_, C>, _: Buf<'_>) -> Walked {
        Err(Fault::NotMine)
    }
}

/// Octets of an entry without the fragment's identifier in it: lifetime, sequence number and checksum.
const ENTRY_LEN: usize = 8;

fn title(kind: u8) -> Option<&'static str> {
    Some(match kind {
        7 => "Instance Identifier",
        9 => "LSP entries",
        10 => "Authentication",
        12 => "Checksum",
        133 => "IP Authentication",
        _ => return None,
    })
}

/// Shows a complete packet behind the common header.
pub(super) fn complete<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, of: Packet<'_>) -> Walked {
    w.column_protocol("ISIS CSNP");
    let (_, opened) = w.open_protocol(b, 0, REST)?;
    let length = usize::from(b.u16(0)?);
    let item = w.item(csnp::PDU_LENGTH, b, 0, 2)?;
    if length < of.header_len {
        w.expert(csnp::SHORT_PDU, item);
        w.close(opened);
        return Ok(());
    }
    if length > of.whole.reported() + of.header_len {
        w.expert(csnp::LONG_PDU, item);
    }
    let (_, mut source) = id_item(w, b, csnp::SOURCE_ID, 2, of.id_len)?;
    let at = 2 + of.id_len;
    let circuit = b.u8(at)?;
    w.item(csnp::SOURCE_CIRCUIT, b, at, 1)?;
    source.push_str(&format!(".{circuit:02x}"));
    let (_, start) = id_item(w, b, csnp::START_LSP_ID, at + 1, of.id_len + 2)?;
    let (_, end) = id_item(w, b, csnp::END_LSP_ID, at + 3 + of.id_len, of.id_len + 2)?;
    w.info(format_args!(
        "{}, Source-ID: {source}, Start LSP-ID: {start}, End LSP-ID: {end}",
        type_word(of.kind)
    ));
    let at = at + 5 + 2 * of.id_len;
    let fields = ElementFields {
        kind: csnp::CLV_TYPE,
        length: csnp::CLV_LENGTH,
        short: csnp::SHORT_CLV,
        unknown: csnp::CLV_UNKNOWN,
    };
    let end = at + length - of.header_len;
    elements(w, b, at, end, &fields, title, |w, kind, c| {
        entry_element(w, &of.whole, c, kind, length, of.id_len)
    })?;
    w.close(opened);
    Ok(())
}

/// Shows a partial packet behind the common header.
pub(super) fn partial<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, of: Packet<'_>) -> Walked {
    w.column_protocol("ISIS PSNP");
    let (_, opened) = w.open_protocol(b, 0, REST)?;
    let length = usize::from(b.u16(0)?);
    let item = w.item(psnp::PDU_LENGTH, b, 0, 2)?;
    if length < of.header_len {
        w.expert(psnp::SHORT_PDU, item);
        w.close(opened);
        return Ok(());
    }
    if length > of.whole.reported() + of.header_len {
        w.expert(psnp::LONG_PDU, item);
    }
    let (_, mut source) = id_item(w, b, psnp::SOURCE_ID, 2, of.id_len)?;
    let at = 2 + of.id_len;
    let circuit = b.u8(at)?;
    w.item(psnp::SOURCE_CIRCUIT, b, at, 1)?;
    source.push_str(&format!(".{circuit:02x}"));
    w.info(format_args!("{}, Source-ID: {source}", type_word(of.kind)));
    let fields = ElementFields {
        kind: psnp::CLV_TYPE,
        length: psnp::CLV_LENGTH,
        short: psnp::SHORT_CLV,
        unknown: psnp::CLV_UNKNOWN,
    };
    let (at, end) = (at + 1, at + 1 + length - of.header_len);
    elements(w, b, at, end, &fields, title, |w, kind, c| {
        w.foreign(id::ISIS_CSNP, |w| entry_element(w, &of.whole, c, kind, length, of.id_len))
    })?;
    w.close(opened);
    Ok(())
}

/// An element's content. Both kinds of packets show it with the fields of the complete ones.
fn entry_element<C: Collector>(
    w: &mut Walk<'_, C>,
    whole: &Buf<'_>,
    c: &Buf<'_>,
    kind: u8,
    length: usize,
    id_len: usize,
) -> Result<bool, Fault> {
    match kind {
        7 => instance(w, c, csnp::IID, csnp::SUPPORTED_ITID)?,
        9 => {
            let size = ENTRY_LEN + 2 + id_len;
            let mut at = 0;
            while c.remaining(at) > 0 {
                let left = c.remaining(at);
                if left < size {
                    let text = format_args!("Short SNP header entry ({left} vs {size})");
                    complain(w, c, at, REST, csnp::SHORT_CLV, text)?;
                    break;
                }
                let item = w.text(c, at, size, format_args!("LSP Entry"))?;
                let opened = w.open(item);
                let behind = at + 4 + id_len;
                w.item(csnp::LSP_SEQ_NUM, c, behind, 4)?;
                w.item(csnp::LSP_REMAIN_LIFE, c, at, 2)?;
                w.item(csnp::LSP_CHECKSUM, c, behind + 4, 2)?;
                w.close(opened);
                w.item(csnp::LSP_ID, c, at + 2, 2 + id_len)?;
                at += size;
            }
        }
        10 => authentication(w, c, csnp::AUTHENTICATION, csnp::AUTHENTICATION_UNKNOWN)?,
        12 => {
            let len = c.reported();
            if len != 2 {
                let text = format_args!("incorrect checksum length ({len}), should be (2)");
                complain(w, c, 0, REST, csnp::SHORT_CLV, text)?;
                return Ok(true);
            }
            let place = (c.start() - whole.start()) as usize;
            let covered = whole.bytes(0, length).ok();
            let fields = ChecksumFields {
                value: csnp::CHECKSUM,
                status: csnp::CHECKSUM_STATUS,
                bad: csnp::BAD_CHECKSUM,
            };
            super::checksum(w, c, 0, covered.map(|octets| (octets, place)), &fields)?;
        }
        133 => {
            if c.reported() > 0 {
                w.item(csnp::IP_AUTHENTICATION, c, 0, REST)?;
            }
        }
        _ => return Ok(false),
    }
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::super::tests::isis;

    const ENTRY: &[u8] = b"\x09\x10\x04\xb0\0\0\0\0\0\x01\0\0\0\0\0\x07\x12\x34";

    #[test]
    fn a_complete_packet_says_from_where_to_where() {
        let mut rest = vec![0, 51, 0, 0, 0, 0, 0, 2, 0];
        rest.extend([0; 8]);
        rest.extend([0xff; 8]);
        rest.extend(ENTRY);
        let shown = isis(25, 33, &rest);
        let info = "L2 CSNP, Source-ID: 0000.0000.0002.00, Start LSP-ID: 0000.0000.0000.00-00, \
                    End LSP-ID: ffff.ffff.ffff.ff-ff";
        assert!(shown.columns.ends_with(info), "{}", shown.columns);
        assert!(shown.has("LSP Sequence Number: 0x00000007"));
        assert!(shown.has("LSP-ID: 0000.0000.0001.00-00"));
    }

    #[test]
    fn a_partial_packet_has_entries_alone() {
        let rest = [&[0, 35, 0, 0, 0, 0, 0, 2, 0][..], ENTRY].concat();
        let shown = isis(26, 17, &rest);
        assert!(shown.columns.ends_with("ISIS PSNP L1 PSNP, Source-ID: 0000.0000.0002.00"));
        assert!(shown.has("Remaining Lifetime: 1200"));
    }

    #[test]
    fn a_length_below_the_header_ends_it() {
        assert!(isis(26, 17, &[0, 5]).has("PDU length: 5"));
    }
}
