//! Common Address Redundancy Protocol of OpenBSD (its carp(4), and `ip_carp.h`). It uses the number that IANA gave to VRRP, which
//! claims it: CARP is shown where somebody decodes that number as CARP.

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::checksum;
use crate::collect::Collector;
use crate::registry::Dissect;
use crate::walk::{REST, Walk};

/// Octets of a message.
const LEN: usize = 36;

/// Version 2 and an advertisement, which is the only type.
const ADVERTISEMENT: u8 = 0x21;

/// Words of 32 bits of the counter and the digest.
const AUTHENTICATION_WORDS: u8 = 7;

values! {
    static TYPES {
        1 => "Advertisement",
    }
}

field_table! {
    /// The fields of Common Address Redundancy Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("carp", "Common Address Redundancy Protocol", "CARP");
    TYPEVER = FieldDef::new("carp.typever", "CARP message version and type", FieldType::Uint8);
    VERSION = FieldDef::new("carp.version", "CARP protocol version", FieldType::Uint8).mask(0xf0);
    TYPE = FieldDef::new("carp.type", "CARP packet type", FieldType::Uint8).mask(0xf).strings(Strings::Values(&TYPES));
    VHID = FieldDef::new("carp.vhid", "Virtual Host ID", FieldType::Uint8);
    ADVSKEW = FieldDef::new("carp.advskew", "Advertisement Skew", FieldType::Uint8);
    AUTHLEN = FieldDef::new("carp.authlen", "Auth Len", FieldType::Uint8);
    DEMOTION = FieldDef::new("carp.demotion", "Demotion indicator", FieldType::Uint8);
    ADVER_INT = FieldDef::new("carp.adver_int", "Adver Int", FieldType::Uint8);
    COUNTER = FieldDef::new("carp.counter", "Counter", FieldType::Uint64);
    HMAC = FieldDef::new("carp.hmac", "HMAC", FieldType::Bytes);
    CHECKSUM = FieldDef::new("carp.checksum", "Checksum", FieldType::Uint16).base(Base::Hex);
    CHECKSUM_STATUS = FieldDef::new("carp.checksum.status", "Checksum Status", FieldType::Uint8).base(Base::None).strings(Strings::Values(&checksum::STATUS_VALUES));
    BAD_CHECKSUM = FieldDef::new("carp.bad_checksum", "Bad checksum", FieldType::None).strings(Strings::Expert(Group::Checksum, Severity::Error));
}

/// CARP.
#[derive(Clone, Copy, Debug)]
pub struct Carp;

impl Dissect for Carp {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if !is_message(&b) {
            return Err(Fault::NotMine);
        }
        w.column_protocol("CARP");
        let (first, host) = (b.u8(0)?, b.u8(1)?);
        w.info(format_args!("Announcement (Virtual Host ID: {host})"));
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        let item = w.item(TYPEVER, &b, 0, 1)?;
        let (version, kind) = (first >> 4, first & 15);
        let word = w.word(TYPE, u64::from(kind)).unwrap_or("Unknown");
        w.label(item, format_args!("Version {version}, Packet type {kind} ({word})"));
        w.bits(item, &[VERSION, TYPE], &b, 0, 1)?;
        for (at, field) in [VHID, ADVSKEW, AUTHLEN, DEMOTION, ADVER_INT].into_iter().enumerate() {
            w.item(field, &b, 1 + at, 1)?;
        }
        let fields =
            checksum::Fields { value: CHECKSUM, status: CHECKSUM_STATUS, bad: BAD_CHECKSUM };
        let all = [b.captured()];
        checksum::show(w, fields, &b, 6, (!b.is_cut()).then_some(&all[..]))?;
        w.item(COUNTER, &b, 8, 8)?;
        w.item(HMAC, &b, 16, 20)?;
        w.close(opened);
        Ok(())
    }
}

fn is_message(b: &Buf<'_>) -> bool {
    b.reported() >= LEN
        && b.u8(0).is_ok_and(|first| first == ADVERTISEMENT)
        && b.u8(3).is_ok_and(|words| words == AUTHENTICATION_WORDS)
}
