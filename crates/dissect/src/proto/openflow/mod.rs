//! OpenFlow: messages between a switch and its controller. The version in each says which document specifies it.

mod messages;
pub mod v1;
pub mod v4;
pub mod v6;

use lamna_fields::{
    Base, FieldDef, FieldType, Group, ProtocolId, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::track::Scope;
use crate::walk::Walk;

values! {
    static VERSION_VALUES {
        1 => "1.0",
        2 => "1.1",
        3 => "1.2",
        4 => "1.3",
        5 => "1.4",
        6 => "1.5",
    }
}

field_table! {
    /// The fields that all versions share.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("openflow", "OpenFlow", "OpenFlow");
    VERSION = FieldDef::new("openflow.version", "Version", FieldType::Uint8).base(Base::Hex).mask(0x7f).strings(Strings::Values(&VERSION_VALUES));
    VERSION_UNKNOWN = FieldDef::new("openflow.version.unknown", "Unsupported version not dissected", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
}

/// The port of controllers.
pub const PORT: u16 = 6653;

/// Ports that controllers had before there was one of their own. What is sent to them is OpenFlow, and from then on what
/// comes back.
const OLD_PORTS: [u16; 2] = [6633, 6634];

/// Whether a conversation was found to be of OpenFlow.
#[derive(Debug, Default)]
struct Session {
    is_known: bool,
}

/// OpenFlow.
#[derive(Clone, Copy, Debug)]
pub struct OpenFlow;

impl Dissect for OpenFlow {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(PORT), Claim::Heuristic("tcp")];
    const FRAMES: bool = true;
    const SHOWS_SIZE: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        // What was cut by the capture comes here without having been asked for.
        if !may_be(w.net.source_port, w.net.destination_port) {
            return Err(Fault::NotMine);
        }
        if w.wants_columns() {
            w.columns().set_protocol("OpenFlow");
            w.columns().clear_info();
        }
        w.remember(Scope::Stream, |session: &mut Session, _| session.is_known = true);
        if OLD_PORTS.contains(&w.net.destination_port) {
            w.assign(id::OPENFLOW);
        }
        let version = b.u8(0)? & 0x7f;
        let outer = w.open_top();
        if let Some(protocol) = versioned(version) {
            w.call(protocol, b)?;
        } else {
            let item = w.item(VERSION, &b, 0, 1)?;
            w.expert(VERSION_UNKNOWN, item);
        }
        w.close(outer);
        Ok(())
    }

    fn recognise(_: &Buf<'_>) -> bool {
        // The ports say, which `frame` looks at.
        true
    }

    fn frame(framing: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let (from, to) = (framing.source_port, framing.destination_port);
        if !may_be(from, to) {
            return Pdu::NotMine;
        }
        if from != PORT && to != PORT && !OLD_PORTS.contains(&to) {
            // An old port is asked before it answers.
            let is_known = framing.recall(Scope::Stream, |session: &mut Session| session.is_known);
            if is_known != Some(true) {
                return Pdu::NotMine;
            }
        }
        let Some([_, _, a, b]) = bytes.first_chunk() else { return Pdu::MoreUnknown };
        let len = usize::from(u16::from_be_bytes([*a, *b])).max(v1::HEADER_LEN);
        match len.checked_sub(bytes.len()) {
            None | Some(0) => Pdu::Whole(len),
            Some(missing) => Pdu::More(missing),
        }
    }
}

/// The protocol of a version.
fn versioned(version: u8) -> Option<ProtocolId> {
    Some(match version {
        1 => id::OPENFLOW_V1,
        4 => id::OPENFLOW_V4,
        6 => id::OPENFLOW_V6,
        _ => return None,
    })
}

/// Whether the ports are OpenFlow's.
fn may_be(from: u16, to: u16) -> bool {
    [from, to].iter().any(|port| *port == PORT || OLD_PORTS.contains(port))
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::segment;

    #[test]
    fn other_versions_are_named() {
        let shown = segment(40_000, 6653, &[0x5c, 0, 0, 8, 0, 0, 0, 1]);
        assert_eq!(shown.protocols, "eth:ethertype:ip:tcp:openflow");
        assert!(shown.has(".101 1100 = Version: Unknown (0x5c)"));
    }
}
