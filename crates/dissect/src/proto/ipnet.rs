//! Packets as Solaris' IP observability devices hand them on, each with a header of its own (ipnet(7D)).

use lamna_fields::{Field, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

values! {
    static FAMILY_VALUES {
        2 => "Solaris AF_INET",
        26 => "Solaris AF_INET6",
    }
    static HTYPE_VALUES {
        0 => "Inbound",
        1 => "Outbound",
        2 => "Local",
    }
}

field_table! {
    /// The fields of Solaris IPNET.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("ipnet", "Solaris IPNET", "IPNET");
    VERSION = FieldDef::new("ipnet.version", "Header version", FieldType::Uint8);
    FAMILY = FieldDef::new("ipnet.family", "Address family", FieldType::Uint8).strings(Strings::Values(&FAMILY_VALUES));
    HTYPE = FieldDef::new("ipnet.htype", "Hook type", FieldType::Uint16).strings(Strings::Values(&HTYPE_VALUES));
    PKTLEN = FieldDef::new("ipnet.pktlen", "Data length", FieldType::Uint32);
    IFINDEX = FieldDef::new("ipnet.ifindex", "Interface index", FieldType::Uint32);
    GRIFINDEX = FieldDef::new("ipnet.grifindex", "Group interface index", FieldType::Uint32);
    ZSRC = FieldDef::new("ipnet.zsrc", "Source Zone ID", FieldType::Uint32);
    ZDST = FieldDef::new("ipnet.zdst", "Destination Zone ID", FieldType::Uint32);
}

/// Octets of the header.
const HEADER_LEN: usize = 24;

/// Families of addresses, as Solaris numbers them.
mod family {
    pub(super) const INET: u8 = 2;
    pub(super) const INET6: u8 = 26;
}

/// The items of the header: where each is.
const ROWS: [(Field, usize, usize); 8] = [
    (VERSION, 0, 1),
    (FAMILY, 1, 1),
    (HTYPE, 2, 2),
    (PKTLEN, 4, 4),
    (IFINDEX, 8, 4),
    (GRIFINDEX, 12, 4),
    (ZSRC, 16, 4),
    (ZDST, 20, 4),
];

/// Solaris IPNET.
#[derive(Clone, Copy, Debug)]
pub struct Ipnet;

impl Dissect for Ipnet {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Link(226)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("IPNET");
        w.info(format_args!("Solaris IPNET"));
        let (_, opened) = w.open_protocol(&b, 0, HEADER_LEN)?;
        for (field, at, len) in ROWS {
            w.item(field, &b, at, len)?;
        }
        w.close(opened);
        // The packet is what the length says of the end; a length beyond the beginning counts back from there.
        let len = b.u32(4)? as usize;
        let rest = b.from(b.reported().abs_diff(len))?;
        let next = match b.u8(1)? {
            family::INET => id::IP,
            family::INET6 => id::IPV6,
            _ => return Ok(()),
        };
        if w.try_call(next, rest)? { Ok(()) } else { w.data(rest) }
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::frame;

    #[test]
    fn a_packet_follows_its_header() {
        let mut octets = vec![1, 2, 0, 1];
        for n in [20u32, 1, 2, 3, 4] {
            octets.extend(n.to_be_bytes());
        }
        octets.extend([0x45, 0, 0, 20, 0, 1, 0, 0, 1, 254, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2]);
        let shown = frame(226, &octets);
        assert!(shown.protocols.starts_with("ipnet:ip"), "{}", shown.protocols);
        assert!(shown.has("Address family: Solaris AF_INET (2)") && shown.has("Source Zone ID: 3"));
    }
}
