//! Router-port Group Management Protocol (RFC 3488): routers tell switches which groups they want.

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::checksum;
use crate::collect::Collector;
use crate::columns::Address;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static TYPE_VALUES {
        0xfc => "Leave",
        0xfd => "Join",
        0xfe => "Bye",
        0xff => "Hello",
    }
}

field_table! {
    /// The fields of Router-port Group Management Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("rgmp", "Router-port Group Management Protocol", "RGMP");
    TYPE = FieldDef::new("rgmp.type", "Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&TYPE_VALUES));
    RESERVED = FieldDef::new("rgmp.reserved", "Reserved", FieldType::Uint8).base(Base::Hex);
    CHECKSUM = FieldDef::new("rgmp.checksum", "Checksum", FieldType::Uint16).base(Base::Hex);
    CHECKSUM_STATUS = FieldDef::new("rgmp.checksum.status", "Checksum Status", FieldType::Uint8).base(Base::None).strings(Strings::Values(&checksum::STATUS_VALUES));
    MADDR = FieldDef::new("rgmp.maddr", "Multicast group address", FieldType::Ipv4);
    BAD_CHECKSUM = FieldDef::new("rgmp.bad_checksum", "Bad checksum", FieldType::None).strings(Strings::Expert(Group::Checksum, Severity::Error));
}

/// Router-port Group Management Protocol, a message of IGMP.
#[derive(Clone, Copy, Debug)]
pub struct Rgmp;

/// The message types, which are IGMP's.
mod message {
    pub(super) const LEAVE: u32 = 0xfc;
    pub(super) const JOIN: u32 = 0xfd;
    pub(super) const BYE: u32 = 0xfe;
    pub(super) const HELLO: u32 = 0xff;
}

/// The group of routers and switches, which all messages go to.
const GROUP: [u8; 4] = [224, 0, 0, 25];

/// Octets of a message.
const LEN: usize = 8;

impl Dissect for Rgmp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[
        Claim::Number("igmp.type", message::LEAVE),
        Claim::Number("igmp.type", message::JOIN),
        Claim::Number("igmp.type", message::BYE),
        Claim::Number("igmp.type", message::HELLO),
    ];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if w.net.destination != Address::Ipv4(GROUP) {
            return Err(Fault::NotMine);
        }
        w.column_protocol("RGMP");
        let kind = b.u8(0)?;
        w.info(format_args!("{}", TYPE_VALUES.get(u64::from(kind)).unwrap_or("Unknown Type")));
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        w.item(TYPE, &b, 0, 1)?;
        w.item(RESERVED, &b, 1, 1)?;
        let fields =
            checksum::Fields { value: CHECKSUM, status: CHECKSUM_STATUS, bad: BAD_CHECKSUM };
        let all = b.slice_up_to(0, LEN);
        checksum::show(w, fields, &b, 2, (!b.is_cut()).then_some(&[all.captured()][..]))?;
        w.item(MADDR, &b, 4, 4)?;
        w.close(opened);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{ethernet, frame};

    #[test]
    fn a_hello_is_taken_apart() {
        let mut octets = vec![0x45, 0, 0, 28, 0, 1, 0, 0, 1, 2, 0, 0, 10, 0, 0, 1, 224, 0, 0, 25];
        octets.extend([0xff, 0, 0, 0xff, 0, 0, 0, 0]);
        let shown = frame(1, &ethernet(0x0800, &octets));
        assert_eq!(shown.protocols, "eth:ethertype:ip:igmp:rgmp");
        assert!(shown.columns.ends_with("RGMP Hello"), "{}", shown.columns);
        assert!(shown.has("Checksum: 0x00ff [correct]"));
    }
}
