//! Virtual Router Redundancy Protocol, versions 2 (RFC 3768) and 3 (RFC 5798), with the authentication of
//! RFC 2338 and of Cisco.

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::checksum::{self, Pseudo};
use crate::collect::Collector;
use crate::columns::Address;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

/// The protocol number of IP.
pub const IP_PROTOCOL: u8 = 112;

/// Octets before the addresses.
pub const HEADER_LEN: usize = 8;

/// Octets of a password (RFC 2338, section 5.3.6).
const PASSWORD_LEN: usize = 8;

/// Octets of a digest of MD5, which comes last.
const DIGEST_LEN: usize = 16;

/// Kinds of authentication.
mod authentication {
    pub(super) const PASSWORD: u8 = 1;
    pub(super) const MD5: u8 = 254;
}

values! {
    static TYPE_VALUES {
        1 => "Advertisement",
    }
    static AUTH_TYPE_VALUES {
        0 => "No Authentication",
        1 => "Simple Text Authentication [RFC 2338] / Reserved [RFC 3768]",
        2 => "IP Authentication Header [RFC 2338] / Reserved [RFC 3768]",
        254 => "Cisco VRRP MD5 authentication",
    }
}

field_table! {
    /// The fields of Virtual Router Redundancy Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("vrrp", "Virtual Router Redundancy Protocol", "VRRP");
    TYPEVER = FieldDef::new("vrrp.typever", "VRRP message version and type", FieldType::Uint8);
    VERSION = FieldDef::new("vrrp.version", "VRRP protocol version", FieldType::Uint8).mask(0xf0);
    TYPE = FieldDef::new("vrrp.type", "VRRP packet type", FieldType::Uint8).mask(0xf).strings(Strings::Values(&TYPE_VALUES));
    VIRT_RTR_ID = FieldDef::new("vrrp.virt_rtr_id", "Virtual Rtr ID", FieldType::Uint8);
    PRIO = FieldDef::new("vrrp.prio", "Priority", FieldType::Uint8);
    ADDR_COUNT = FieldDef::new("vrrp.addr_count", "Addr Count", FieldType::Uint8);
    CHECKSUM = FieldDef::new("vrrp.checksum", "Checksum", FieldType::Uint16).base(Base::Hex);
    CHECKSUM_STATUS = FieldDef::new("vrrp.checksum.status", "Checksum Status", FieldType::Uint8).base(Base::None).strings(Strings::Values(&crate::checksum::STATUS_VALUES));
    AUTH_TYPE = FieldDef::new("vrrp.auth_type", "Auth Type", FieldType::Uint8).strings(Strings::Values(&AUTH_TYPE_VALUES));
    ADVER_INT = FieldDef::new("vrrp.adver_int", "Adver Int", FieldType::Uint8);
    RESERVED_MBZ = FieldDef::new("vrrp.reserved_mbz", "Reserved", FieldType::Uint8).mask(0xf0);
    SHORT_ADVER_INT = FieldDef::new("vrrp.short_adver_int", "Adver Int", FieldType::Uint16).mask(0xfff);
    IP_ADDR = FieldDef::new("vrrp.ip_addr", "IP Address", FieldType::Ipv4);
    IPV6_ADDR = FieldDef::new("vrrp.ipv6_addr", "IPv6 Address", FieldType::Ipv6);
    AUTH_STRING = FieldDef::new("vrrp.auth_string", "Authentication String", FieldType::String);
    MD5_AUTH_DATA = FieldDef::new("vrrp.md5_auth_data", "MD5 Authentication Data", FieldType::Bytes);
    CHECKSUM_BAD_EXPERT = FieldDef::new("vrrp.checksum_bad.expert", "Bad checksum", FieldType::None).strings(Strings::Expert(Group::Checksum, Severity::Warn));
}

/// A header that is whole.
#[derive(Clone, Copy, Debug)]
pub struct Header<'a>(&'a [u8; HEADER_LEN]);

impl<'a> Header<'a> {
    /// The header at the start of `b`, if it is whole.
    pub fn new(b: &Buf<'a>) -> Option<Self> {
        b.captured().first_chunk().map(Header)
    }

    /// The version.
    pub fn version(&self) -> u8 {
        self.0[0] >> 4
    }

    /// The number of the virtual router.
    pub fn router(&self) -> u8 {
        self.0[1]
    }

    /// The sender's priority: 255 owns the addresses, 0 gives them up.
    pub fn priority(&self) -> u8 {
        self.0[2]
    }
}

/// Virtual Router Redundancy Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Vrrp;

impl Dissect for Vrrp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::IpProtocol(IP_PROTOCOL)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("VRRP");
        let first = b.u8(0)?;
        let (version, kind) = (first >> 4, first & 15);
        w.info(format_args!("Announcement (v{version})"));
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        let item = w.item(TYPEVER, &b, 0, 1)?;
        let word = w.word(TYPE, u64::from(kind)).unwrap_or("Unknown");
        w.label(item, format_args!("Version {version}, Packet type {kind} ({word})"));
        w.bits(item, &[VERSION, TYPE], &b, 0, 1)?;
        w.item(VIRT_RTR_ID, &b, 1, 1)?;
        let priority = b.u8(2)?;
        let item = w.item(PRIO, &b, 2, 1)?;
        let meaning = match priority {
            0 => "Current Master has stopped participating in VRRP",
            100 => "Default priority for a backup VRRP router",
            255 => "This VRRP router owns the virtual router's IP address(es)",
            _ => "Non-default backup priority",
        };
        w.label_value(item, format_args!("{priority} ({meaning})"));
        let count = usize::from(b.u8(3)?);
        w.item(ADDR_COUNT, &b, 3, 1)?;
        let method = if version == 3 { 0 } else { b.u8(4)? };
        if version == 3 {
            w.item(RESERVED_MBZ, &b, 4, 1)?;
            w.item(SHORT_ADVER_INT, &b, 4, 2)?;
        } else {
            w.item(AUTH_TYPE, &b, 4, 1)?;
            w.item(ADVER_INT, &b, 5, 1)?;
        }
        let fields =
            checksum::Fields { value: CHECKSUM, status: CHECKSUM_STATUS, bad: CHECKSUM_BAD_EXPERT };
        // Version 3 covers a pseudo-header too (RFC 5798, section 5.2.8).
        let pseudo = Pseudo::of(w.net, IP_PROTOCOL, b.reported());
        let all = [if version == 3 { pseudo.octets() } else { &[] }, b.captured()];
        checksum::show(w, fields, &b, 6, (!b.is_cut()).then_some(&all[..]))?;
        let (field, len) = match w.net.source {
            Address::Ipv6(_) => (IPV6_ADDR, 16),
            _ => (IP_ADDR, 4),
        };
        let mut at = HEADER_LEN;
        for _ in 0..count {
            w.item(field, &b, at, len)?;
            at += len;
        }
        match method {
            authentication::PASSWORD if b.remaining(at) > 0 => {
                w.item(AUTH_STRING, &b, at, PASSWORD_LEN)?;
            }
            authentication::MD5 => {
                let at = b.reported().saturating_sub(DIGEST_LEN);
                w.item(MD5_AUTH_DATA, &b, at, DIGEST_LEN)?;
            }
            _ => {}
        }
        w.close(opened);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::captured::{Shown, ethernet, frame};

    fn shown(message: &[u8]) -> Shown {
        let mut packet = vec![0x45, 0, 0, 20 + message.len() as u8, 0, 1, 0, 0, 255, 112, 0, 0];
        packet.extend([10, 0, 0, 1, 224, 0, 0, 18]);
        packet.extend(message);
        frame(1, &ethernet(0x0800, &packet))
    }

    const VERSION_2: [u8; 20] =
        [0x21, 7, 100, 1, 1, 1, 0, 0, 10, 0, 0, 9, b's', b'e', b'c', b'r', b'e', b't', 0, 0];

    #[test]
    fn version_2_has_a_password() {
        let shown = shown(&VERSION_2);
        assert!(shown.columns.ends_with("VRRP Announcement (v2)"), "{}", shown.columns);
        for line in [
            "Version 2, Packet type 1 (Advertisement)",
            "Virtual Rtr ID: 7",
            "Priority: 100 (Default priority for a backup VRRP router)",
            "IP Address: 10.0.0.9",
            "Authentication String: secret",
        ] {
            assert!(shown.has(line), "{line} in {:#?}", shown.tree);
        }
        let header = Header::new(&Buf::new(&VERSION_2, VERSION_2.len(), 0)).unwrap();
        assert_eq!((header.version(), header.router(), header.priority()), (2, 7, 100));
    }

    #[test]
    fn version_3_sums_a_pseudo_header_too() {
        let shown = shown(&[0x31, 7, 255, 1, 0, 100, 0, 0, 10, 0, 0, 9]);
        assert!(
            shown.has("Priority: 255 (This VRRP router owns the virtual router's IP address(es))")
        );
        assert!(shown.has(".... 0000 0110 0100 = Adver Int: 100"));
        assert!(shown.tree.iter().any(|line| line.contains("Checksum: 0x0000 incorrect")));
    }

    #[test]
    fn a_missing_address_is_malformed() {
        let shown = shown(&[0x31, 7, 255, 2, 0, 100, 0, 0, 10, 0, 0, 9]);
        assert!(shown.columns.ends_with("Announcement (v3)[Malformed Packet]"));
    }
}
