//! The header of encapsulated data (RFC 9300, section 5.3).

use lamna_fields::{Base, Encoding, FieldDef, FieldType, Group, Severity, Strings, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::bitmask::{self, Names};
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

/// The UDP port of data.
const PORT: u16 = 4341;

/// Octets of the header.
const HEADER_LEN: usize = 8;

/// The flags of the first octet.
mod flag {
    pub(super) const NONCE: u8 = 0x80;
    pub(super) const LOCATORS: u8 = 0x40;
    pub(super) const ECHO: u8 = 0x20;
    pub(super) const VERSION: u8 = 0x10;
    pub(super) const INSTANCE: u8 = 0x08;
}

field_table! {
    /// The fields of Locator/ID Separation Protocol (Data).
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("lisp-data", "Locator/ID Separation Protocol (Data)", "LISP Data");
    FLAGS = FieldDef::new("lisp-data.flags", "Flags", FieldType::Uint8).base(Base::Hex);
    FLAGS_NONCE = FieldDef::new("lisp-data.flags.nonce", "N bit (Nonce present)", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAGS_LSB = FieldDef::new("lisp-data.flags.lsb", "L bit (Locator-Status-Bits field enabled)", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAGS_ENR = FieldDef::new("lisp-data.flags.enr", "E bit (Echo-Nonce-Request)", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAGS_MV = FieldDef::new("lisp-data.flags.mv", "V bit (Map-Version present)", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAGS_IID = FieldDef::new("lisp-data.flags.iid", "I bit (Instance ID present)", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAGS_RES = FieldDef::new("lisp-data.flags.res", "Reserved", FieldType::Uint8).base(Base::Hex).mask(0x7);
    NONCE = FieldDef::new("lisp-data.nonce", "Nonce", FieldType::Uint24).base(Base::DecHex);
    MAPVER = FieldDef::new("lisp-data.mapver", "Map-Version", FieldType::Uint24).base(Base::Hex);
    SRCMAPVER = FieldDef::new("lisp-data.srcmapver", "Source Map-Version", FieldType::Uint24).mask(0xfff000);
    DSTMAPVER = FieldDef::new("lisp-data.dstmapver", "Destination Map-Version", FieldType::Uint24).mask(0xfff);
    IID = FieldDef::new("lisp-data.iid", "Instance ID", FieldType::Uint24);
    LSB = FieldDef::new("lisp-data.lsb", "Locator-Status-Bits", FieldType::Uint32).base(Base::Hex).mask(0xffffffff);
    LSB8 = FieldDef::new("lisp-data.lsb8", "Locator-Status-Bits", FieldType::Uint8).base(Base::Hex).mask(0xff);
    FLAGS_EN_INVALID = FieldDef::new("lisp-data.flags.en_invalid", "Invalid flag combination: if E is set, N MUST be set", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    FLAGS_NV_INVALID = FieldDef::new("lisp-data.flags.nv_invalid", "Invalid flag combination: N and V can't be set both", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}

/// Encapsulated data.
#[derive(Clone, Copy, Debug)]
pub struct LispData;

impl Dissect for LispData {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(PORT)];
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if b.reported() < HEADER_LEN {
            return Err(crate::buf::Fault::NotMine);
        }
        w.column_protocol("LISP");
        w.info(format_args!("LISP Encapsulation Header"));
        let (_, opened) = w.open_protocol(&b, 0, HEADER_LEN)?;
        let told = b.u8(0)?;
        let has = |bit| told & bit != 0;
        let bits = [FLAGS_NONCE, FLAGS_LSB, FLAGS_ENR, FLAGS_MV, FLAGS_IID, FLAGS_RES];
        let place = (&b, 0, 1, Encoding::Big);
        let item = bitmask::item(w, place, FLAGS, &bits, Names::Left)?;
        if has(flag::ECHO) && !has(flag::NONCE) {
            w.expert(FLAGS_EN_INVALID, item);
        }
        if has(flag::NONCE) && has(flag::VERSION) {
            w.expert(FLAGS_NV_INVALID, item);
        }
        if has(flag::NONCE) {
            w.item(NONCE, &b, 1, 3)?;
        } else if has(flag::VERSION) {
            let item = w.item(MAPVER, &b, 1, 3)?;
            w.bits(item, &[SRCMAPVER, DSTMAPVER], &b, 1, 3)?;
        }
        if has(flag::INSTANCE) {
            w.item(IID, &b, 4, 3)?;
            if has(flag::LOCATORS) {
                w.item(LSB8, &b, 7, 1)?;
            }
        } else if has(flag::LOCATORS) {
            w.item(LSB, &b, 4, 4)?;
        }
        w.close(opened);
        let inner = b.from(HEADER_LEN)?;
        if inner.is_empty() {
            return Ok(());
        }
        match inner.u8(0)? >> 4 {
            4 => w.call(id::IP, inner),
            6 => w.call(id::IPV6, inner),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    #[test]
    fn a_packet_follows_the_header() {
        let mut octets = vec![0x80, 0x12, 0x34, 0x56, 0, 0, 0, 1];
        octets.extend([0x45, 0, 0, 20, 0, 1, 0, 0, 1, 255, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2]);
        let told = shown(4341, 4341, &octets);
        assert!(told.protocols.contains("udp:lisp-data:ip"), "{}", told.protocols);
        assert!(told.has("Nonce: 1193046 (0x123456)"), "{:#?}", told.tree);
    }

    #[test]
    fn an_echo_without_a_nonce_is_noted() {
        let told = shown(4341, 4341, &[0x20, 0, 0, 0, 0, 0, 0, 0]);
        assert!(told.has("Flags: 0x20"));
        assert!(told.tree.iter().any(|line| line.contains("Invalid flag combination")));
    }

    #[test]
    fn half_a_header_is_data() {
        assert!(shown(4341, 4341, &[0x80, 0, 0, 0]).protocols.ends_with("udp:data"));
    }
}
