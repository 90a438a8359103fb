//! From what is asked of each frame to the cheapest work that answers it.

use lamna_dissect::proto::id;
use lamna_dissect::{Claim, Depth, Registry, Slice, View};
use lamna_fields::{FieldId, FieldType, ProtocolId, Schema};

/// What is asked of each frame.
#[derive(Clone, Debug, Default)]
pub struct Need {
    /// Fields whose values are read.
    pub fields: Vec<FieldId>,
    /// Whether the columns that dissectors write are read (Source, Destination, Protocol, Info).
    pub columns: bool,
    /// Whether the labels of the fields are read.
    pub labels: bool,
    /// Whether the whole tree is read.
    pub tree: bool,
    /// Whether the whole stack of protocols is read.
    pub stack: bool,
}

impl Need {
    /// What is asked here or there.
    pub fn and(mut self, other: &Need) -> Need {
        self.fields.extend_from_slice(&other.fields);
        self.columns |= other.columns;
        self.labels |= other.labels;
        self.tree |= other.tree;
        self.stack |= other.stack;
        self
    }
}

/// What a frame's dissection collects: see [`lamna_dissect::Collector`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Work {
    /// Layers.
    Slice,
    /// Layers and the wanted fields.
    Pick,
    /// Everything.
    Tree,
}

/// How to get what is needed of each frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// What is collected.
    pub work: Work,
    /// How far up the walk goes.
    pub depth: Depth,
    /// Whether facts from other frames matter: streams, reassembly, requests and responses.
    pub tracked: bool,
}

impl Plan {
    /// The cheapest way to get `need`.
    pub fn of(registry: &Registry, need: &Need) -> Plan {
        let direct = need.fields.iter().all(|field| {
            View::<Slice>::answers(registry, *field)
                || registry.def(*field).kind == FieldType::Protocol
        });
        let work = match () {
            () if need.tree => Work::Tree,
            () if need.columns || need.labels || !direct => Work::Pick,
            () => Work::Slice,
        };
        let low = need.fields.iter().all(|field| is_low(registry, registry.protocol_of(*field)));
        let shallow = work == Work::Slice && low && !need.stack;
        Plan {
            work,
            depth: if shallow { Depth::Transport } else { Depth::Full },
            tracked: !shallow,
        }
    }
}

/// Whether every layer of `protocol` is met by a walk that ends with transport headers: what leads to
/// it are link types, EtherTypes and IP protocols alone.
fn is_low(registry: &Registry, protocol: ProtocolId) -> bool {
    if protocol == id::FRAME {
        return true;
    }
    let claims = registry.protocol(protocol).claims();
    !claims.is_empty()
        && claims.iter().all(|claim| {
            matches!(claim, Claim::Link(_) | Claim::Ethertype(_) | Claim::IpProtocol(_))
        })
}
