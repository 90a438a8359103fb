//! What holds for every protocol: no octets bring a walk down, items lie inside their sources, and
//! the three collectors agree with each other.

use std::path::Path;
use std::sync::Arc;

use lamna_capture::Reader;
use lamna_dissect::proto::id;
use lamna_dissect::{Collector, Depth, Dissection, FrameInfo, Layer, Pick, Registry, View, Wanted};
use lamna_fields::{Base, FieldId, FieldType, Flow, Record, Schema, TimeZone};
use proptest::prelude::*;

/// The frames of all fixtures, with their link types.
fn fixtures() -> Vec<(u16, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures");
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .expect("the fixtures are there")
        .map(|entry| entry.expect("readable").path())
        .filter(|path| path.extension().is_some_and(|e| e == "pcap" || e == "pcapng"))
        .collect();
    paths.sort();
    let mut frames = Vec::new();
    for path in paths {
        let mut reader = Reader::open(&path).expect("a capture");
        // Some fixtures are damaged on purpose: what is before the damage counts.
        while let Ok(Some(frame)) = reader.next_frame() {
            frames.push((frame.link.0, frame.captured.to_vec()));
        }
    }
    frames
}

fn info(link: u16, captured: &[u8], more: u32) -> FrameInfo {
    FrameInfo {
        number: 1,
        time: Some(1_700_000_000_000_000_000),
        len: captured.len() as u32 + more,
        link,
        ..FrameInfo::default()
    }
}

fn layers<C: Collector>(dissection: &Dissection<C>) -> Vec<Layer> {
    dissection.layers.as_slice().to_vec()
}

/// Dissects in all ways and checks what must hold whatever the octets are.
fn check(registry: &Registry, link: u16, octets: &[u8], more: u32) {
    let info = info(link, octets, more);
    let mut tree = Dissection::tree().with_columns();
    tree.dissect(registry, &info, octets, None);
    let view = tree.view(registry, &info, octets);
    check_tree(&view);
    check_slice(registry, &info, octets, &tree);
    check_pick(registry, &info, octets, &view);
}

fn check_tree(view: &View<'_, Pick>) {
    let outline = view.outline();
    assert_eq!(outline.len(), view.nodes().count(), "every node has a place in the tree");
    let mut label = String::new();
    let mut ancestors: Vec<usize> = Vec::new();
    for (index, depth) in outline {
        let node = view.node(index).expect("an index of the tree");
        assert_eq!(node.parent(), depth.checked_sub(1).map(|d| ancestors[d]));
        ancestors.truncate(depth);
        ancestors.push(index);
        let source = view.source(node.source());
        assert!(
            node.start() <= source.len().max(view.frame().len as usize),
            "{:?} begins outside",
            node.def().map(|d| d.name)
        );
        if let Some(def) = node.def() {
            let value = node.value();
            let mut show = String::new();
            def.write_show(&mut show, &value, &TimeZone::UTC).expect("a string takes everything");
        }
        label.clear();
        node.write_label(&mut label, &TimeZone::UTC);
        assert!(label.len() <= 260, "{label}");
    }
}

/// A slice has the tree's layers, as far as no fault was met among fields that it does not look at.
fn check_slice(registry: &Registry, info: &FrameInfo, octets: &[u8], tree: &Dissection<Pick>) {
    let marks = [id::MALFORMED, id::SHORT, id::UNREASSEMBLED];
    let is_mark = |layer: &Layer| marks.contains(&layer.protocol);
    let mut low = Dissection::records().with_depth(Depth::Transport);
    low.dissect(registry, info, octets, None);
    for (depth, tree) in [(Depth::Full, tree), (Depth::Transport, &low)] {
        let mut slice = Dissection::slice(depth);
        slice.dissect(registry, info, octets, None);
        // How far a walk gets before it faults may hang on what is collected.
        let is_marked = |layers: Vec<Layer>| layers.iter().any(is_mark);
        let marked =
            is_marked(layers(tree)) || depth == Depth::Transport && is_marked(layers(&slice));
        if !marked {
            assert_eq!(layers(&slice), layers(tree), "{depth:?}");
        }
    }
}

/// All values of a field with their places.
fn values(record: &impl Record, field: FieldId) -> Vec<String> {
    let mut all = Vec::new();
    let _ = record.values(field, &mut |o| {
        all.push(format!("{:?} {} {:?}", o.value, o.layer, o.bytes));
        Flow::Continue(())
    });
    all
}

/// Wanted fields have the tree's values.
fn check_pick(registry: &Registry, info: &FrameInfo, octets: &[u8], tree: &View<'_, Pick>) {
    let wanted: Wanted = tree.nodes().filter_map(|node| node.id()).collect();
    let mut pick = Dissection::pick(Arc::new(wanted.clone())).with_columns();
    pick.dissect(registry, info, octets, None);
    assert_eq!(layers(&pick), layers(tree.dissection()));
    assert_eq!(pick.columns.info(), tree.dissection().columns.info());
    assert_eq!(pick.columns.protocol(), tree.dissection().columns.protocol());
    let picked = pick.view(registry, info, octets);
    for field in wanted.iter() {
        let (in_tree, in_pick) = (values(tree, field), values(&picked, field));
        assert_eq!(in_tree, in_pick, "{}", registry.def(field).name);
    }
}

/// Each field alone has the tree's values: walks pass over what nobody wants.
fn check_each_alone(registry: &Registry, link: u16, octets: &[u8]) {
    let info = info(link, octets, 0);
    let mut tree = Dissection::tree();
    tree.dissect(registry, &info, octets, None);
    let tree = tree.view(registry, &info, octets);
    let fields: Wanted = tree.nodes().filter_map(|node| node.id()).collect();
    for field in fields.iter() {
        let mut pick = Dissection::pick(Arc::new([field].into_iter().collect()));
        pick.dissect(registry, &info, octets, None);
        assert_eq!(layers(&pick), layers(tree.dissection()));
        let picked = pick.view(registry, &info, octets);
        assert_eq!(values(&tree, field), values(&picked, field), "{}", registry.def(field).name);
    }
}

/// All that was collected of a frame, in order.
fn collected(
    dissection: &Dissection<Pick>,
    registry: &Registry,
    info: &FrameInfo,
    octets: &[u8],
) -> Vec<String> {
    let view = dissection.view(registry, info, octets);
    view.nodes()
        .map(|node| {
            format!(
                "{:?} {:?} {}+{} of {} under {:?}, {:?} {} {} {}",
                node.id(),
                node.def().map(|def| def.name),
                node.start(),
                node.len(),
                node.source(),
                node.parent(),
                node.value(),
                node.layer(),
                node.is_generated(),
                node.is_hidden(),
            )
        })
        .collect()
}

/// Collectors that keep what they put, in all ways to ask for fields.
struct Keeping(Vec<Box<dyn Fn() -> Dissection<Pick>>>, Vec<Dissection<Pick>>);

impl Keeping {
    fn new(registry: &Registry) -> Self {
        let set = |names: &[&str]| -> Arc<Wanted> {
            Arc::new(names.iter().flat_map(|name| registry.resolve(name)).collect())
        };
        let few = set(&["ip.src", "tcp.seq", "tcp.len", "udp.length", "tcp.payload", "frame.len"]);
        let notes = set(&["_ws.expert.message", "ip.ttl", "ipv6.src", "tcp.flags", "vlan.id"]);
        let copies = set(&["ip.addr", "ip.host", "tcp.port", "eth.addr", "frame.protocols"]);
        let mut all: Vec<Box<dyn Fn() -> Dissection<Pick>>> = Vec::new();
        for depth in [Depth::Transport, Depth::Full] {
            all.push(Box::new(move || Dissection::records().with_depth(depth)));
            for set in [&few, &notes, &copies] {
                let set = set.clone();
                all.push(Box::new(move || Dissection::pick(set.clone()).with_depth(depth)));
            }
        }
        let reused = all.iter().map(|make| make()).collect();
        Keeping(all, reused)
    }

    /// What was put before is no other than what is put anew.
    fn check(&mut self, registry: &Registry, info: &FrameInfo, octets: &[u8]) {
        for (make, reused) in self.0.iter().zip(&mut self.1) {
            let mut anew = make();
            anew.dissect(registry, info, octets, None);
            reused.dissect(registry, info, octets, None);
            assert_eq!(layers(reused), layers(&anew));
            assert_eq!(reused.layers.is_irregular(), anew.layers.is_irregular());
            assert_eq!(
                collected(reused, registry, info, octets),
                collected(&anew, registry, info, octets),
                "{octets:02x?}"
            );
        }
    }
}

/// Every octet of the headers of frames of all shapes is changed, one at a time, between frames as they were.
#[test]
fn fields_that_are_put_again_are_those_that_would_be_put() {
    let registry = Registry::new();
    let mut keeping = Keeping::new(&registry);
    let frames = fixtures();
    for (link, octets) in frames.iter().filter(|(link, _)| *link == 1).step_by(3) {
        let plain = info(*link, octets, 0);
        for at in 0..octets.len().min(80) {
            keeping.check(&registry, &plain, octets);
            let mut changed = octets.clone();
            for octet in [0, 1, 0xff, octets[at] ^ 0x10] {
                changed[at] = octet;
                keeping.check(&registry, &info(*link, &changed, 0), &changed);
            }
            let cut = &octets[..at];
            keeping.check(&registry, &info(*link, cut, 0), cut);
            keeping.check(&registry, &info(*link, cut, 9), cut);
        }
        let bare = FrameInfo { time: None, number: 7, marked: true, ..plain.clone() };
        let later = FrameInfo { first: Some(5), previous: Some(6), number: 8, ..plain.clone() };
        let checked = FrameInfo { fcs_len: Some(4), ..plain.clone() };
        for info in [&bare, &later, &checked, &plain] {
            keeping.check(&registry, info, octets);
        }
    }
}

#[test]
fn fixtures_hold() {
    let registry = Registry::new();
    for (link, octets) in fixtures() {
        check(&registry, link, &octets, 0);
        check_each_alone(&registry, link, &octets);
    }
}

#[test]
fn every_cut_of_a_fixture_holds() {
    let registry = Registry::new();
    for (link, octets) in fixtures().iter().step_by(3) {
        for len in 0..octets.len().min(300) {
            check(&registry, *link, &octets[..len], 0);
            check(&registry, *link, &octets[..len], (octets.len() - len) as u32);
        }
    }
}

#[test]
fn fixed_places_hold_what_the_tree_shows() {
    let registry = Registry::new();
    for (link, octets) in fixtures() {
        let info = info(link, &octets, 0);
        let mut tree = Dissection::tree();
        tree.dissect(&registry, &info, &octets, None);
        let mut slice = Dissection::slice(Depth::Full);
        slice.dissect(&registry, &info, &octets, None);
        if slice.layers.is_irregular() {
            continue;
        }
        let (tree, slice) =
            (tree.view(&registry, &info, &octets), slice.view(&registry, &info, &octets));
        for (n, def) in registry.defs().iter().enumerate() {
            let field = FieldId(n as u32);
            if def.place.is_none() {
                continue;
            }
            let mut shown = Vec::new();
            let _ = tree.values(field, &mut |o| {
                shown.push(format!("{:?} {}", o.value, o.layer));
                Flow::Continue(())
            });
            let mut loaded = Vec::new();
            let _ = slice.values(field, &mut |o| {
                loaded.push(format!("{:?} {}", o.value, o.layer));
                Flow::Continue(())
            });
            assert_eq!(shown, loaded, "{}", def.name);
        }
    }
}

#[test]
fn field_tables_are_sound() {
    let registry = Registry::new();
    for protocol in registry.protocols() {
        let (first, rest) = protocol.fields().split_first().expect("a table has rows");
        assert_eq!(first.kind, FieldType::Protocol, "{}", first.name);
        assert!(!first.short().is_empty(), "{} has a short name", first.name);
        for def in rest {
            assert!(
                !def.name.is_empty() && !def.name.contains(' '),
                "{:?} in {}",
                def.name,
                first.name
            );
            assert_ne!(def.kind, FieldType::Protocol, "{}", def.name);
            assert!(def.place.is_none() || def.members().is_empty(), "{}", def.name);
            if def.kind.is_string() {
                assert!(matches!(def.base, Base::None | Base::Custom), "{}", def.name);
            }
        }
    }
}

fn links() -> impl Strategy<Value = u16> {
    prop_oneof![
        Just(1),
        Just(0),
        Just(12),
        Just(101),
        Just(108),
        Just(113),
        Just(276),
        Just(228),
        Just(229),
        any::<u16>()
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_octets_hold(link in links(), octets in proptest::collection::vec(any::<u8>(), 0..400), more in 0u32..100) {
        check(&Registry::new(), link, &octets, more);
    }

    #[test]
    fn mutated_fixtures_hold(
        pick in any::<proptest::sample::Index>(),
        changes in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 1..12),
        cut in proptest::option::of(any::<proptest::sample::Index>()),
    ) {
        let frames = fixtures();
        let (link, mut octets) = pick.get(&frames).clone();
        for (at, byte) in changes {
            let at = at.index(octets.len());
            octets[at] = byte;
        }
        if let Some(cut) = cut {
            octets.truncate(cut.index(octets.len()));
        }
        check(&Registry::new(), link, &octets, 0);
    }

    #[test]
    fn fields_of_any_frames_are_put_again(
        frames in proptest::collection::vec((
            any::<proptest::sample::Index>(),
            proptest::collection::vec((0usize..90, any::<u8>()), 0..3),
            0usize..3,
        ), 2..12),
    ) {
        let registry = Registry::new();
        let all = fixtures();
        let mut keeping = Keeping::new(&registry);
        for (pick, changes, longer) in frames {
            let (link, mut octets) = pick.get(&all).clone();
            octets.extend(vec![0; longer]);
            for (at, octet) in changes {
                if let Some(place) = octets.get_mut(at) {
                    *place = octet;
                }
            }
            keeping.check(&registry, &info(link, &octets, 0), &octets);
        }
    }

    /// Every protocol is asked directly, so that none hides behind a port that is never drawn.
    #[test]
    fn every_protocol_takes_any_payload(
        which in any::<proptest::sample::Index>(),
        payload in proptest::collection::vec(prop_oneof![any::<u8>(), 0u8..4], 0..300),
    ) {
        let mut registry = Registry::new();
        let number = which.index(registry.protocols().len());
        let protocol = lamna_fields::ProtocolId(number as u16);
        registry.claim(lamna_dissect::Claim::Link(60_000), protocol);
        registry.claim(lamna_dissect::Claim::UdpPort(60_000), protocol);
        registry.claim(lamna_dissect::Claim::TcpPort(60_000), protocol);
        // A walk that begins with itself would never end but for the bound on depth: leave the frame out.
        if protocol == id::FRAME {
            return Ok(());
        }
        check(&registry, 60_000, &payload, 0);
        for transport in [17, 6] {
            let mut frame = vec![0x45, 0, 0, 0, 0, 1, 0, 0, 64, transport, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2];
            frame.extend(60_000u16.to_be_bytes());
            frame.extend(50_000u16.to_be_bytes());
            if transport == 17 {
                frame.extend((payload.len() as u16 + 8).to_be_bytes());
                frame.extend([0, 0]);
            } else {
                frame.extend([0, 0, 0, 1, 0, 0, 0, 1, 0x50, 0x18, 1, 0, 0, 0, 0, 0]);
            }
            frame.extend(&payload);
            let total = (frame.len() as u16).to_be_bytes();
            frame[2..4].copy_from_slice(&total);
            check(&registry, 101, &frame, 0);
        }
    }
}

/// Google's QUIC looks which of the ports is the server's, whatever is collected: the layers were others once.
#[test]
fn layers_do_not_depend_on_who_knows_the_ports() {
    let mut registry = Registry::new();
    registry.claim(lamna_dissect::Claim::UdpPort(60_000), id::GQUIC);
    for len in 1..40_u8 {
        let mut frame =
            vec![0x45, 0, 0, 28 + len, 0, 1, 0, 0, 64, 17, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2];
        frame.extend(60_000u16.to_be_bytes());
        frame.extend(50_000u16.to_be_bytes());
        frame.extend([0, 8 + len, 0, 0, 1]);
        frame.resize(28 + usize::from(len), 0);
        check(&registry, 101, &frame, 0);
    }
}
