//! What a domain controller says of itself where it is asked for the attribute `netlogon` (MS-ADTS, section 6.3.1.9).

use lamna_fields::{Encoding, Field, Strings};

use super::{f, filter::versions};
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::bitmask::{self, Names};
use crate::proto::dns::Name;
use crate::walk::Walk;

/// The operations whose answers have names with pointers.
const EXTENDED: [u16; 2] = [23, 25];

/// The flag of the versions that says that an address is there.
const WITH_ADDRESS: u32 = 8;

/// What the controller can do, from the highest bit on.
const FLAGS: [Field; 15] = [
    f::MSCLDAP_NETLOGON_FLAGS_FORESTNC,
    f::MSCLDAP_NETLOGON_FLAGS_DEFAULTNC,
    f::MSCLDAP_NETLOGON_FLAGS_DNSNAME,
    f::MSCLDAP_NETLOGON_FLAGS_WRITABLEDC,
    f::MSCLDAP_NETLOGON_FLAGS_RODC,
    f::MSCLDAP_NETLOGON_FLAGS_NDNC,
    f::MSCLDAP_NETLOGON_FLAGS_GOOD_TIMESERV,
    f::MSCLDAP_NETLOGON_FLAGS_WRITABLE,
    f::MSCLDAP_NETLOGON_FLAGS_CLOSEST,
    f::MSCLDAP_NETLOGON_FLAGS_TIMESERV,
    f::MSCLDAP_NETLOGON_FLAGS_KDC,
    f::MSCLDAP_NETLOGON_FLAGS_DS,
    f::MSCLDAP_NETLOGON_FLAGS_LDAP,
    f::MSCLDAP_NETLOGON_FLAGS_GC,
    f::MSCLDAP_NETLOGON_FLAGS_PDC,
];

/// The names, in their order.
const NAMES: [Field; 8] = [
    f::MSCLDAP_FOREST,
    f::MSCLDAP_DOMAIN,
    f::MSCLDAP_HOSTNAME,
    f::MSCLDAP_NB_DOMAIN,
    f::MSCLDAP_NB_HOSTNAME,
    f::MSCLDAP_USERNAME,
    f::MSCLDAP_SITENAME,
    f::MSCLDAP_CLIENTSITENAME,
];

/// Whether a value is such an answer.
pub(super) fn is_answer(b: &Buf<'_>) -> bool {
    b.u16_le(0).is_ok_and(|operation| EXTENDED.contains(&operation))
}

/// Shows the answer.
pub(super) fn walk<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.item_le(f::MSCLDAP_NETLOGON_OPCODE, b, 0, 2)?;
    let value = b.u32_le(4)?;
    let place = (b, 4, 4, Encoding::Little);
    let item = bitmask::item(w, place, f::MSCLDAP_NETLOGON_FLAGS, &FLAGS, Names::Left)?;
    if w.labels() {
        for field in FLAGS {
            let def = w.def(field);
            if let Strings::TrueFalse((set, _)) = def.strings
                && u64::from(value) & def.mask != 0
            {
                w.append(item, format_args!(", {}: {set}", def.title));
            }
        }
    }
    w.item_le(f::MSCLDAP_DOMAIN_GUID, b, 8, 16)?;
    let mut at = 24;
    for field in NAMES {
        let name = Name::read(b, at)?;
        w.string(field, b, at, name.wire_len(), format_args!("{}", name.to_str()))?;
        at += name.wire_len();
    }
    let end = b.reported().saturating_sub(8);
    let version = b.u32_le(end)?;
    if version & WITH_ADDRESS != 0 {
        w.item_le(f::MSCLDAP_NETLOGON_IPADDRESS_FAMILY, b, at + 1, 2)?;
        w.item(f::MSCLDAP_NETLOGON_IPADDRESS_PORT, b, at + 3, 2)?;
        w.item(f::MSCLDAP_NETLOGON_IPADDRESS_IPV4, b, at + 5, 4)?;
    }
    versions(w, b, end, version)?;
    w.item_le(f::MSCLDAP_NETLOGON_LM_TOKEN, b, end + 4, 2)?;
    w.item_le(f::MSCLDAP_NETLOGON_NT_TOKEN, b, end + 6, 2)?;
    Ok(())
}
