//! ICQ over UDP, in its versions 2 to 4, of which only the version is shown. Those of version 5 scramble what they say
//! and are left alone.

use lamna_fields::{FieldDef, FieldType, field_table};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

field_table! {
    /// The fields of ICQ Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("icq", "ICQ Protocol", "ICQ");
    VERSION = FieldDef::new("icq.version", "Version", FieldType::Uint16);
}

/// ICQ.
#[derive(Clone, Copy, Debug)]
pub struct Icq;

impl Dissect for Icq {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(4000)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let version = b.u16_le(0)?;
        let name = match version {
            2 => "ICQv2",
            3 => "ICQv3",
            4 => "ICQv4",
            _ => return Err(Fault::NotMine),
        };
        w.column_protocol(name);
        w.info(format_args!("ICQ Version {version} protocol"));
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        w.label(root, format_args!("{name}"));
        w.item_le(VERSION, &b, 0, 2)?;
        w.close(opened);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    #[test]
    fn the_version_is_shown() {
        let shown = shown(4000, 40000, b"\x02\0\x01\0\x0a\0\0\0\0\0");
        assert_eq!(shown.info, "ICQv2 ICQ Version 2 protocol");
        assert_eq!(shown.tree, ["ICQv2", "  Version: 2"]);
    }

    #[test]
    fn other_versions_are_left_alone() {
        assert!(shown(40000, 4000, b"\x06\0\0\0").protocols.ends_with("udp:data"));
    }
}
