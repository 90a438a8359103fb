//! GTP', the charging protocol (3GPP TS 32.295): transfers of charging records. On its port
//! old nodes talk GTP, which is shown as such.

use lamna_fields::FieldDef;

use super::record_fields::FIELDS;
use super::{Gtp, fields as gtp, records};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

/// Octets of a short header, and of the one that is as long as GTP's first.
const HEADER_LENS: [usize; 2] = [20, 6];

/// GTP'.
#[derive(Clone, Copy, Debug)]
pub struct GtpPrime;

impl Dissect for GtpPrime {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(3386), Claim::TcpPort(3386)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        /// What tells GTP from GTP'.
        const IS_GTP: u8 = 0x10;
        let flags = b.u8(0).map_err(|_| Fault::NotMine)?;
        if flags & IS_GTP != 0 {
            return w.foreign(id::GTP, |w| Gtp::walk(w, b));
        }
        let kind = b.u8(1)?;
        let name = super::message_name(kind).ok_or(Fault::NotMine)?;
        w.column_protocol("GTP");
        w.info(format_args!("{name}"));
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        w.foreign(id::GTP, |w| {
            let item = w.item(gtp::FLAGS, &b, 0, 1)?;
            let bits = [gtp::PRIM_FLAGS_VERSION, gtp::FLAGS_PAYLOAD, gtp::FLAGS_RESERVED];
            w.bits(item, &bits, &b, 0, 1)?;
            w.row(&b, 1, &[(gtp::MESSAGE, 1), (gtp::LENGTH, 2), (gtp::SEQ_NUMBER, 2)])?;
            let is_short = flags >> 5 > 0 || flags & 1 != 0;
            elements(w, &b, HEADER_LENS[usize::from(is_short)])
        })?;
        w.close(opened);
        Ok(())
    }
}

/// The information elements of a charging message.
fn elements<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, mut at: usize) -> Walked {
    const CAUSE: u8 = 1;
    const RECOVERY: u8 = 14;
    const COMMAND: u8 = 126;
    const RECORDS: u8 = 252;
    /// From here on elements say their lengths.
    const LONG: u8 = 128;
    while b.remaining(at) > 0 {
        let kind = b.u8(at)?;
        match kind {
            CAUSE => _ = w.item(gtp::CAUSE, b, at, 2)?,
            RECOVERY => _ = w.item(gtp::RECOVERY, b, at + 1, 1)?,
            COMMAND => _ = w.number(gtp::TR_COMM, b, at, 2, b.u8(at + 1)?.into())?,
            _ => {}
        }
        if kind < LONG {
            at += 2;
            continue;
        }
        let len = usize::from(b.u16(at + 1)?);
        if kind == RECORDS {
            packet(w, b, at, len)?;
        } else {
            w.text(b, at, 3 + len, format_args!("Information element {kind}"))?;
        }
        at += 3 + len;
    }
    Ok(())
}

/// A packet of records.
fn packet<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, len: usize) -> Walked {
    let item = w.text(b, at, 1, format_args!("Data record packet"))?;
    let opened = w.open(item);
    w.item(gtp::LENGTH, b, at + 1, 2)?;
    if len > 0 {
        let count = b.u8(at + 3)?;
        /// The basic encoding rules.
        const BASIC: u8 = 1;
        w.item(gtp::NUMBER_OF_DATA_RECORDS, b, at + 3, 1)?;
        let format = w.item(gtp::DATA_RECORD_FORMAT, b, at + 4, 1)?;
        let is_basic = b.u8(at + 4)? == BASIC;
        if is_basic {
            w.label_value(format, format_args!("{BASIC} Basic Encoding Rules (BER)"));
        }
        let version = b.u16(at + 5)?;
        let (application, release) = (version >> 12, version >> 8 & 0xf);
        let text = format_args!(
            "Data record format version: AppId {application} Rel {release}.{}.0",
            (version & 0xff).saturating_sub(1)
        );
        let item = w.text(b, at + 5, 2, text)?;
        w.bits(item, &[gtp::CDR_APP, gtp::CDR_REL], b, at + 5, 1)?;
        w.bits(item, &[gtp::CDR_VER], b, at + 6, 1)?;
        let mut next = at + 7;
        for number in 1..=count {
            let size = usize::from(b.u16(next)?);
            let item = w.text(b, next, 2 + size, format_args!("Data record {number}"))?;
            let inner = w.open(item);
            w.row(b, next, &[(gtp::CDR_LENGTH, 2), (gtp::CDR_CONTEXT, size)])?;
            if is_basic {
                let record = b.slice(next + 2, size)?;
                w.foreign(id::GTPPRIME, |w| records::walk(w, &record))?;
            }
            w.close(inner);
            next += 2 + size;
        }
    }
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    #[test]
    fn a_record_is_transferred() {
        let told =
            shown(3386, 3386, b"\x2e\xf0\0\x0b\0\x04\x7e\x01\xfc\0\x08\x01\x01\x1c\x06\0\x02ab");
        assert_eq!(told.info, "GTP Data record transfer request");
        assert_eq!(told.protocols, "eth:ethertype:ip:udp:gtpprime");
        assert!(told.has("Data record 1"), "{:#?}", told.tree);
    }
}
