//! A protocol of your own, added at run time with the standing of a built-in one: found by its port,
//! filtered by its fields, shown as a tree. `cargo run --example protocol`.

use lamna_dissect::{
    Buf, Claim, Collector, Dissect, Dissection, FrameInfo, Protocol, Registry, Walk, Walked, link,
};
use lamna_fields::{FieldDef, FieldType, Strings, TimeZone, field_table, values};
use lamna_filter::{Dialect, Filter};

values! {
    static OPERATIONS { 1 => "get", 2 => "put" }
}

field_table! {
    /// The fields of the toy protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("toy", "Toy Protocol", "TOY");
    OPERATION = FieldDef::new("toy.op", "Operation", FieldType::Uint8)
        .strings(Strings::Values(&OPERATIONS)).at(0, 1);
    KEY = FieldDef::new("toy.key", "Key", FieldType::String);
}

/// An operation and a key, over UDP port 4242.
struct Toy;

impl Dissect for Toy {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(4242)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let key_len = usize::from(b.u8(1)?);
        w.column_protocol("TOY");
        let (_, opened) = w.open_protocol(&b, 0, 2 + key_len)?;
        w.item(OPERATION, &b, 0, 1)?;
        w.item(KEY, &b, 2, key_len)?;
        w.close(opened);
        w.data(b.from(2 + key_len)?)
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut registry = Registry::new();
    registry.add(Protocol::of::<Toy>());

    let payload = b"\x02\x05apple";
    let mut frame = vec![2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 2, 8, 0];
    frame.extend([
        0x45,
        0,
        0,
        28 + payload.len() as u8,
        0,
        1,
        0,
        0,
        64,
        17,
        0,
        0,
        10,
        0,
        0,
        1,
        10,
        0,
        0,
        2,
    ]);
    frame.extend([0x9c, 0x40, 0x10, 0x92, 0, 8 + payload.len() as u8, 0, 0]);
    frame.extend(payload);

    let info = FrameInfo {
        number: 1,
        len: frame.len() as u32,
        link: link::ETHERNET,
        ..FrameInfo::default()
    };
    let mut tree = Dissection::tree();
    tree.dissect(&registry, &info, &frame, None);
    let view = tree.view(&registry, &info, &frame);

    let filter =
        Filter::compile("toy.op == put && toy.key contains \"app\"", &registry, Dialect::Latest)?;
    assert!(filter.matches(&view));

    let mut line = String::new();
    for (index, depth) in view.outline() {
        let Some(node) = view.node(index).filter(|node| !node.is_hidden()) else { continue };
        line.clear();
        node.write_label(&mut line, &TimeZone::UTC);
        println!("{:indent$}{line}", "", indent = 4 * depth);
    }
    Ok(())
}
