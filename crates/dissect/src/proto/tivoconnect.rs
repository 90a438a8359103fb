//! How TiVo's recorders and the programs that serve them find each other (TiVo Connect Automatic Machine Discovery).

use lamna_fields::{Field, FieldDef, FieldType, field_table};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::proto::lines::Plain;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

field_table! {
    /// The fields of TiVoConnect Discovery Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("tivoconnect", "TiVoConnect Discovery Protocol", "TiVoConnect");
    FLAVOR = FieldDef::new("tivoconnect.flavor", "Flavor", FieldType::Stringz);
    METHOD = FieldDef::new("tivoconnect.method", "Method", FieldType::Stringz);
    PLATFORM = FieldDef::new("tivoconnect.platform", "Platform", FieldType::Stringz);
    MACHINE = FieldDef::new("tivoconnect.machine", "Machine", FieldType::Stringz);
    IDENTITY = FieldDef::new("tivoconnect.identity", "Identity", FieldType::Stringz);
    SERVICES = FieldDef::new("tivoconnect.services", "Services", FieldType::Stringz);
    VERSION = FieldDef::new("tivoconnect.version", "Version", FieldType::Stringz);
}

/// The port of beacons and of connections.
const PORT: u16 = 2190;

/// What a beacon begins with, in any case.
const START: &[u8] = b"tivoconnect=";

/// The lines of a beacon.
static LINES: &[(&[u8], Field)] = &[
    (b"tivoconnect", FLAVOR),
    (b"method", METHOD),
    (b"platform", PLATFORM),
    (b"machine", MACHINE),
    (b"identity", IDENTITY),
    (b"services", SERVICES),
    (b"swversion", VERSION),
];

/// TiVoConnect.
#[derive(Clone, Copy, Debug)]
pub struct TivoConnect;

impl Dissect for TivoConnect {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(PORT), Claim::TcpPort(PORT)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let bytes = b.captured();
        if !bytes.get(..START.len()).is_some_and(|start| start.eq_ignore_ascii_case(START)) {
            return Err(Fault::NotMine);
        }
        w.column_protocol("TiVoConnect");
        let what = if w.is_inside(id::TCP) { "Connection" } else { "Beacon" };
        w.info(format_args!("Discovery {what}"));
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        let (mut machine, mut identity) = (None, None);
        let mut at = 0;
        for line in bytes.split(|octet| *octet == b'\n') {
            if let Some(equals) = line.iter().position(|octet| *octet == b'=') {
                let (name, value) = (&line[..equals], &line[equals + 1..]);
                let known = LINES.iter().find(|(known, _)| name.eq_ignore_ascii_case(known));
                match known {
                    Some((_, field)) => {
                        w.item(*field, &b, at + equals + 1, value.len())?;
                        match *field {
                            MACHINE => machine = Some(value),
                            IDENTITY => identity = Some(value),
                            _ => {}
                        }
                    }
                    None => {
                        w.text(&b, at, line.len(), format_args!("{}", Plain(line)))?;
                    }
                }
            }
            at += line.len() + 1;
        }
        if let Some(machine) = machine {
            let machine = Plain(machine);
            match identity {
                Some(identity) => {
                    let identity = Plain(identity);
                    w.info_append(format_args!(" {machine} ({identity})"));
                    w.append(root, format_args!(", {machine} ({identity})"));
                }
                None => {
                    w.info_append(format_args!(" {machine}"));
                    w.append(root, format_args!(", {machine}"));
                }
            }
        }
        w.close(opened);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    #[test]
    fn a_beacon_names_the_machine() {
        let text = b"tivoconnect=1\nswversion=2\nmethod=broadcast\nidentity=7\nmachine=Den\n";
        let shown = shown(2190, 2190, text);
        assert_eq!(shown.info, "TiVoConnect Discovery Beacon Den (7)");
        assert!(shown.has("Version: 2"));
        assert!(shown.tree[0].ends_with("TiVoConnect Discovery Protocol, Den (7)"));
    }

    #[test]
    fn other_text_is_left_alone() {
        assert!(shown(2190, 2190, b"hello=1\n").protocols.ends_with("udp:data"));
    }
}
