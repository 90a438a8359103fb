//! Multipath TCP (RFC 6824, RFC 8684): the option of a TCP segment.
//!
//! Shown as it stands in the segment. What takes the keys of the whole connection (relative
//! data sequence numbers, which subflows belong together) is not worked out; its fields are there
//! for filters to compile.

use lamna_fields::{Field, FieldDef, FieldType, Strings, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::{id, tcp};
use crate::registry::Dissect;
use crate::walk::Walk;

field_table! {
    /// The fields of Multipath Transmission Control Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("mptcp", "Multipath Transmission Control Protocol", "MPTCP");
    ACK = FieldDef::new("mptcp.ack", "Multipath TCP Data ACK", FieldType::Uint64);
    DSN = FieldDef::new("mptcp.dsn", "Data Sequence Number", FieldType::Uint64);
    RAWDSN64 = FieldDef::new("mptcp.rawdsn64", "Raw Data Sequence Number", FieldType::Uint64);
    DSS_DSN = FieldDef::new("mptcp.dss.dsn", "DSS Data Sequence Number", FieldType::Uint64);
    EXPECTED_IDSN = FieldDef::new("mptcp.expected_idsn", "Subflow expected IDSN", FieldType::Uint64).strings(Strings::Unit(&(" (64bits version)", " (64bits version)")));
    ANALYSIS = FieldDef::new("mptcp.analysis", "MPTCP analysis", FieldType::None);
    RELATED_MAPPING = FieldDef::new("mptcp.related_mapping", "Related mapping", FieldType::FrameNum);
    REINJECTION_OF = FieldDef::new("mptcp.reinjection_of", "Reinjection of", FieldType::FrameNum);
    REINJECTED_IN = FieldDef::new("mptcp.reinjected_in", "Data reinjected in", FieldType::FrameNum);
    ANALYSIS_SUBFLOWS = FieldDef::new("mptcp.analysis.subflows", "TCP subflow stream id(s)", FieldType::String);
    STREAM = FieldDef::new("mptcp.stream", "Stream index", FieldType::Uint32);
    RM_ADDR_COUNT = FieldDef::new("mptcp.rm_addr.count", "Number of removed addresses", FieldType::Uint8);
    EXPECTED_TOKEN = FieldDef::new("mptcp.expected_token", "Subflow token generated from key", FieldType::Uint32);
    MASTER = FieldDef::new("mptcp.master", "Master flow", FieldType::Boolean);
}

/// Multipath TCP.
#[derive(Clone, Copy, Debug)]
pub struct Mptcp;

/// Subtypes of the option.
mod subtype {
    pub(super) const CAPABLE: u8 = 0;
    pub(super) const JOIN: u8 = 1;
    pub(super) const DATA_SEQUENCE_SIGNAL: u8 = 2;
    pub(super) const ADD_ADDRESS: u8 = 3;
    pub(super) const REMOVE_ADDRESS: u8 = 4;
    pub(super) const PRIORITY: u8 = 5;
    pub(super) const FALLBACK: u8 = 6;
    pub(super) const FAST_CLOSE: u8 = 7;
    pub(super) const RESET: u8 = 8;
}

impl Dissect for Mptcp {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let len = b.reported();
        if w.wants_columns() {
            w.columns().set_protocol("MPTCP");
        }
        let (root, opened) = w.open_protocol(&b, 0, len.min(b.len()))?;
        w.label(root, format_args!("Multipath Transmission Control Protocol"));
        own(w, &b, tcp::OPTION_KIND, 0, 1)?;
        own(w, &b, tcp::OPTION_LEN, 1, 1)?;
        let number = b.u8(2)? >> 4;
        if w.labels() {
            let word =
                w.foreign(id::TCP, |w| w.word(tcp::OPTIONS_MPTCP_SUBTYPE, u64::from(number)));
            match word {
                Some(word) => w.append(root, format_args!(": {word}")),
                None => w.append(root, format_args!(": Unknown ({number})")),
            }
        }
        own(w, &b, tcp::OPTIONS_MPTCP_SUBTYPE, 2, 1)?;
        match number {
            subtype::CAPABLE => capable(w, &b)?,
            subtype::JOIN => join(w, &b)?,
            subtype::DATA_SEQUENCE_SIGNAL => data_sequence_signal(w, &b)?,
            subtype::ADD_ADDRESS => add_address(w, &b)?,
            subtype::REMOVE_ADDRESS => {
                let count = w.number(RM_ADDR_COUNT, &b, 2, 1, len.saturating_sub(3) as u64)?;
                w.mark_generated(count);
                for at in 3..len {
                    own(w, &b, tcp::OPTIONS_MPTCP_ADDRID, at, 1)?;
                }
            }
            subtype::PRIORITY => {
                flags(w, &b, 2, &[tcp::OPTIONS_MPTCP_BACKUP_FLAG])?;
                if len == 4 {
                    own(w, &b, tcp::OPTIONS_MPTCP_ADDRID, 3, 1)?;
                }
            }
            subtype::FALLBACK => {
                own(w, &b, tcp::OPTIONS_MPTCP_RESERVED, 2, 2)?;
                own(w, &b, tcp::OPTIONS_MPTCP_RAWDATASEQNO, 4, 8)?;
            }
            subtype::FAST_CLOSE => {
                own(w, &b, tcp::OPTIONS_MPTCP_RESERVED, 2, 2)?;
                own(w, &b, tcp::OPTIONS_MPTCP_RECVKEY, 4, 8)?;
            }
            subtype::RESET => reset(w, &b)?,
            _ => {}
        }
        w.close(opened);
        Ok(())
    }
}

/// A field of the option, all of which are in TCP's table.
fn own<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    field: Field,
    at: usize,
    len: usize,
) -> Result<crate::Item, crate::Fault> {
    w.foreign(id::TCP, |w| w.item(field, b, at, len))
}

fn flags<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, list: &[Field]) -> Walked {
    let item = own(w, b, tcp::OPTIONS_MPTCP_FLAGS, at, 1)?;
    let opened = w.open(item);
    for field in list {
        own(w, b, *field, at, 1)?;
    }
    w.close(opened);
    Ok(())
}

fn capable<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let len = b.reported();
    let version = b.u8(2)? & 0x0f;
    own(w, b, tcp::OPTIONS_MPTCP_VERSION, 2, 1)?;
    let item = own(w, b, tcp::OPTIONS_MPTCP_FLAGS, 3, 1)?;
    let opened = w.open(item);
    own(w, b, tcp::OPTIONS_MPTCP_CHECKSUMREQ_FLAGS, 3, 1)?;
    own(w, b, tcp::OPTIONS_MPTCP_EXTENSIBILITY_FLAG, 3, 1)?;
    let bits = b.u8(3)?;
    if version == 0 {
        own(w, b, tcp::OPTIONS_MPTCP_SHA1_FLAG, 3, 1)?;
        let reserved = own(w, b, tcp::OPTIONS_MPTCP_RESERVED_FLAG, 3, 1)?;
        w.label_value(reserved, format_args!("{:#04x}", bits >> 1 & 0x1f));
    } else {
        own(w, b, tcp::OPTIONS_MPTCP_NOMORESUBFLOWS_FLAG, 3, 1)?;
        own(w, b, tcp::OPTIONS_MPTCP_SHA256_FLAG, 3, 1)?;
        // One bit of what was reserved has got a meaning since.
        let value = u64::from(bits >> 1 & 0x0f);
        let reserved =
            w.foreign(id::TCP, |w| w.number(tcp::OPTIONS_MPTCP_RESERVED_FLAG, b, 3, 1, value))?;
        let bit = |at: u64| value >> at & 1;
        w.label(
            reserved,
            format_args!("...{} {}{}{}. = Reserved: {value:#x}", bit(3), bit(2), bit(1), bit(0)),
        );
    }
    w.close(opened);
    if len >= 12 {
        own(w, b, tcp::OPTIONS_MPTCP_SENDKEY, 4, 8)?;
    }
    if len >= 20 {
        own(w, b, tcp::OPTIONS_MPTCP_RECVKEY, 12, 8)?;
    }
    if len >= 22 {
        own(w, b, tcp::OPTIONS_MPTCP_DATALVLLEN, 20, 2)?;
    }
    if len >= 24 {
        own(w, b, tcp::OPTIONS_MPTCP_CHECKSUM, 22, 2)?;
    }
    Ok(())
}

fn join<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    match b.reported() {
        12 => {
            flags(w, b, 2, &[tcp::OPTIONS_MPTCP_BACKUP_FLAG])?;
            own(w, b, tcp::OPTIONS_MPTCP_ADDRID, 3, 1)?;
            own(w, b, tcp::OPTIONS_MPTCP_RECVTOK, 4, 4)?;
            own(w, b, tcp::OPTIONS_MPTCP_SENDRAND, 8, 4)?;
        }
        16 => {
            flags(w, b, 2, &[tcp::OPTIONS_MPTCP_BACKUP_FLAG])?;
            own(w, b, tcp::OPTIONS_MPTCP_ADDRID, 3, 1)?;
            own(w, b, tcp::OPTIONS_MPTCP_SENDTRUNCHMAC, 4, 8)?;
            own(w, b, tcp::OPTIONS_MPTCP_SENDRAND, 12, 4)?;
        }
        24 => {
            own(w, b, tcp::OPTIONS_MPTCP_RESERVED, 2, 2)?;
            own(w, b, tcp::OPTIONS_MPTCP_SENDHMAC, 4, 20)?;
        }
        _ => {}
    }
    Ok(())
}

fn data_sequence_signal<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let bits = b.u8(3)?;
    flags(
        w,
        b,
        3,
        &[
            tcp::OPTIONS_MPTCP_DATAFIN_FLAG,
            tcp::OPTIONS_MPTCP_DSEQN8_FLAG,
            tcp::OPTIONS_MPTCP_DSEQNPRESENT_FLAG,
            tcp::OPTIONS_MPTCP_DATAACK8_FLAG,
            tcp::OPTIONS_MPTCP_DATAACKPRESENT_FLAG,
        ],
    )?;
    let number = |at: usize, len: usize| {
        if len == 8 { b.u64(at) } else { b.u32(at).map(u64::from) }
    };
    let mut at = 4;
    if bits & 0x01 != 0 {
        let len = if bits & 0x02 != 0 { 8 } else { 4 };
        let ack = number(at, len)?;
        let item = own(w, b, tcp::OPTIONS_MPTCP_RAWDATAACK, at, len)?;
        let suffix = if len == 8 { " (64bits)" } else { "" };
        w.label_value(item, format_args!("{ack}{suffix}"));
        at += len;
    }
    if bits & 0x04 != 0 {
        let len = if bits & 0x08 != 0 { 8 } else { 4 };
        let sequence = number(at, len)?;
        let item = own(w, b, tcp::OPTIONS_MPTCP_RAWDATASEQNO, at, len)?;
        w.label_value(item, format_args!("{sequence}  ({}bits version)", len * 8));
        at += len;
        own(w, b, tcp::OPTIONS_MPTCP_SUBFLOWSEQNO, at, 4)?;
        own(w, b, tcp::OPTIONS_MPTCP_DATALVLLEN, at + 4, 2)?;
        at += 6;
        if b.reported() >= at + 2 {
            own(w, b, tcp::OPTIONS_MPTCP_CHECKSUM, at, 2)?;
        }
    }
    Ok(())
}

fn add_address<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let len = b.reported();
    // Version 0 has the IP version there, version 1 the echo flag.
    let low = b.u8(2)? & 0x0f;
    let field =
        if matches!(low, 4 | 6) { tcp::OPTIONS_MPTCP_IPVER } else { tcp::OPTIONS_MPTCP_ECHO };
    own(w, b, field, 2, 1)?;
    own(w, b, tcp::OPTIONS_MPTCP_ADDRID, 3, 1)?;
    let mut at = 4;
    match len {
        8 | 10 | 16 | 18 => {
            own(w, b, tcp::OPTIONS_MPTCP_IPV4, at, 4)?;
            at += 4;
        }
        20 | 22 | 28 | 30 => {
            own(w, b, tcp::OPTIONS_MPTCP_IPV6, at, 16)?;
            at += 16;
        }
        _ => {}
    }
    if matches!(len, 10 | 18 | 22 | 30) {
        own(w, b, tcp::OPTIONS_MPTCP_PORT, at, 2)?;
        at += 2;
    }
    if matches!(len, 16 | 18 | 28 | 30) {
        own(w, b, tcp::OPTIONS_MPTCP_ADDADDRTRUNCHMAC, at, 8)?;
    }
    Ok(())
}

fn reset<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let list = [
        (tcp::OPTIONS_MPTCP_FLAG_U_FLAG, 0x08, "Flag U"),
        (tcp::OPTIONS_MPTCP_FLAG_V_FLAG, 0x04, "Flag V"),
        (tcp::OPTIONS_MPTCP_FLAG_W_FLAG, 0x02, "Flag W"),
        (tcp::OPTIONS_MPTCP_FLAG_T_FLAG, 0x01, "Transient"),
    ];
    let bits = b.u8(2)?;
    let item = own(w, b, tcp::OPTIONS_MPTCP_FLAGS, 2, 1)?;
    w.label_value(item, format_args!("{bits:#04x}"));
    let opened = w.open(item);
    for (field, bit, name) in list {
        own(w, b, field, 2, 1)?;
        if bits & bit != 0 {
            w.append(item, format_args!(", {name}"));
        }
    }
    w.close(opened);
    own(w, b, tcp::OPTIONS_MPTCP_RST_REASON, 3, 1)?;
    Ok(())
}
