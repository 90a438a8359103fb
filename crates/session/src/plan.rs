//! From what is asked of each frame to the cheapest work that answers it.

use lamna_dissect::proto::{id, tcp};
use std::sync::Arc;

use lamna_dissect::{Claim, Depth, Dissection, Registry, Slice, View, Wanted};
use lamna_fields::{FieldId, FieldType, ProtocolId, Schema};
use lamna_filter::Filter;

/// What is asked of each frame.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Need {
    /// Fields whose values are read.
    pub fields: Vec<FieldId>,
    /// Fields of which more than the presence is asked: their own octets.
    pub octets: Vec<FieldId>,
    /// Fields that are read only of frames that are not plain: of others, their headers tell the same.
    pub beyond_plain: Vec<FieldId>,
    /// Whether the columns that dissectors write are read (Source, Destination, Protocol, Info).
    pub columns: bool,
    /// Whether the labels of the fields are read.
    pub labels: bool,
    /// Whether the whole tree is read.
    pub tree: bool,
    /// Whether the whole stack of protocols is read.
    pub stack: bool,
    /// Whether the TCP segments are read, with what they are to their conversations: by who looks at frames
    /// [again](crate::Look), beside a field that asks for streams.
    pub segments: bool,
    /// Whether lines of text at the top of trees are read, which are no field.
    pub lines: bool,
    /// Whether notes are all that is read of fields, as they are of frames that get no tree: what Wireshark finds only
    /// while it makes one is left out.
    pub notes: bool,
}

impl Need {
    /// Whether nothing of fields is read.
    fn is_blind(&self) -> bool {
        !self.tree && self.fields.is_empty() && self.beyond_plain.is_empty()
    }

    /// What a filter asks.
    pub fn of(filter: &Filter) -> Need {
        let needs = filter.needs();
        let (fields, octets) = (needs.fields.clone(), needs.values.clone());
        Need { fields, octets, ..Need::default() }
    }

    /// What is asked here or there.
    pub fn and(mut self, other: &Need) -> Need {
        self.notes = match (self.is_blind(), other.is_blind()) {
            (true, _) => other.notes,
            (false, true) => self.notes,
            (false, false) => self.notes && other.notes,
        };
        self.fields.extend_from_slice(&other.fields);
        self.octets.extend_from_slice(&other.octets);
        self.beyond_plain.extend_from_slice(&other.beyond_plain);
        self.columns |= other.columns;
        self.labels |= other.labels;
        self.tree |= other.tree;
        self.stack |= other.stack;
        self.segments |= other.segments;
        self.lines |= other.lines;
        self
    }
}

/// What a frame's dissection collects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Work {
    /// Nothing: what is asked is known without a look at the octets.
    Nothing,
    /// Layers.
    Slice,
    /// Layers and the wanted fields, without a look at those of the headers below.
    Skim,
    /// Layers and the wanted fields.
    Pick,
    /// Everything.
    Tree,
}

/// How to get what is needed of each frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// What is collected.
    pub work: Work,
    /// How far up the walk goes.
    pub depth: Depth,
    /// Whether facts from other frames matter: streams, reassembly, requests and responses. Without
    /// them frames do not depend on each other.
    pub tracked: bool,
    /// Whether what is measured of TCP conversations matters too, such as round trips.
    pub measured: bool,
}

impl Plan {
    /// The cheapest way to get `need`.
    pub fn of(registry: &Registry, need: &Need) -> Plan {
        let whole = |work| Plan { work, depth: Depth::Full, tracked: true, measured: true };
        if need.tree {
            return whole(Work::Tree);
        }
        if need.columns || need.labels || registry.names().learns() {
            return whole(Work::Pick);
        }
        let fields = need.fields.iter().copied();
        let is_own = |field: FieldId| {
            registry.protocol_of(field) == id::FRAME && View::<Slice>::answers(registry, field)
        };
        if fields.clone().all(is_own) && !need.stack {
            let (work, depth) = (Work::Nothing, Depth::Transport);
            return Plan { work, depth, tracked: false, measured: false };
        }
        // A layer reaches to the end of its payload: only a walk tells how long a header is.
        let is_protocol = |field: FieldId| {
            registry.def(field).kind == FieldType::Protocol && !need.octets.contains(&field)
        };
        let is_direct = |field: FieldId| is_own(field) || View::<Slice>::answers(registry, field);
        let low = !need.stack && fields.clone().all(|field| is_low(registry, field));
        let depth = if low { Depth::Transport } else { Depth::Full };
        let is_stream = |field: FieldId| View::<Slice>::answers_tracked(registry, field);
        let of_layers = |field: FieldId| is_direct(field) || is_protocol(field) || is_stream(field);
        if low && fields.clone().all(of_layers) {
            let tracked = fields.clone().any(is_stream);
            return Plan { work: Work::Slice, depth, tracked, measured: false };
        }
        // A slice does not meet every fault that others meet, and what is above hangs on faults.
        let all = fields.chain(need.beyond_plain.iter().copied());
        let wanted = Arc::new(all.clone().collect::<Wanted>());
        let work =
            if Dissection::skim(registry, wanted).is_some() { Work::Skim } else { Work::Pick };
        let is_tcp = |field: FieldId| registry.protocol_of(field) == id::TCP;
        // Notes of TCP tell of what is measured, and are fields of other protocols as well.
        let measured = work != Work::Skim || need.segments || all.into_iter().any(is_tcp);
        Plan { work, depth, tracked: true, measured }
    }
}

/// Whether `field` is known when a walk ends with the transport headers: what leads to its protocol
/// are link types, EtherTypes and IP protocols alone, and what is above has no say in its value.
fn is_low(registry: &Registry, field: FieldId) -> bool {
    let protocol = registry.protocol_of(field);
    match protocol {
        // The list of a frame's protocols goes to its end.
        id::FRAME => registry.def(field).name != "frame.protocols",
        id::TCP => !is_of_messages(registry.def(field).name),
        _ => is_low_protocol(registry, protocol),
    }
}

/// The fields of TCP that tell of the messages inside.
fn is_of_messages(name: &str) -> bool {
    const PREFIXES: [&str; 4] = ["tcp.segment", "tcp.reassembled", "tcp.pdu", "tcp.data"];
    debug_assert!(tcp::FIELDS.iter().any(|def| def.name.starts_with(PREFIXES[0])));
    PREFIXES.iter().any(|prefix| name.starts_with(prefix))
}

/// What leads to a protocol that tunnels and links offer numbers for is as low as they are.
fn is_low_protocol(registry: &Registry, protocol: ProtocolId) -> bool {
    let claims = registry.protocol(protocol).claims();
    let low = |claim: &Claim| match claim {
        Claim::Link(_) | Claim::Ethertype(_) | Claim::IpProtocol(_) => true,
        Claim::Number(table, _) => {
            let owner = table.split('.').next().and_then(|name| registry.find_protocol(name));
            // A table that nobody offers leads nowhere.
            owner.is_none_or(|owner| registry.protocol(owner).is_tunnel())
        }
        _ => false,
    };
    !claims.is_empty() && claims.iter().all(low)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Most filters and statistics live on this: a claim of another kind on one of these protocols would cost them
    /// their speed without a sign.
    #[test]
    fn headers_are_told_by_layers() {
        let registry = Registry::new();
        for names in
            [&["tcp.port", "ip.addr"][..], &["ipv6.src", "udp.dstport", "icmp"], &["tcp.stream"]]
        {
            let fields: Vec<_> = names.iter().flat_map(|name| registry.resolve(name)).collect();
            // Octets of IPv6 addresses lie in fixed places too.
            let plan = Plan::of(&registry, &Need { fields, ..Need::default() });
            assert_eq!((plan.work, plan.depth), (Work::Slice, Depth::Transport), "{names:?}");
            assert_eq!(plan.tracked, names == ["tcp.stream"], "{names:?}");
        }
    }

    #[test]
    fn the_list_of_protocols_takes_a_walk_to_the_end() {
        let registry = Registry::new();
        for fields in [&["frame.protocols"][..], &["frame.protocols", "tcp.port"]] {
            let fields: Vec<_> = fields.iter().flat_map(|name| registry.resolve(name)).collect();
            let plan = Plan::of(&registry, &Need { fields, ..Need::default() });
            assert_eq!((plan.depth, plan.tracked), (Depth::Full, true));
        }
    }
}
