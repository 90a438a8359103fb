//! A schema made from tables in files.

use std::collections::HashMap;
use std::path::Path;

use lamna_fields::{
    Base, FieldDef, FieldId, FieldType, ProtocolId, RangeTable, Schema, Strings, ValueTable,
};

pub(crate) struct Table {
    defs: Vec<FieldDef>,
    protocols: Vec<ProtocolId>,
    by_name: HashMap<&'static str, Vec<FieldId>>,
}

fn leak(text: &str) -> &'static str {
    Box::leak(text.to_owned().into_boxed_str())
}

fn number(text: &str) -> u64 {
    match text.strip_prefix("0x") {
        Some(hex) => u64::from_str_radix(hex, 16).unwrap_or(0),
        None => text.parse::<i64>().map_or_else(|_| text.parse().unwrap_or(0), |n| n as u64),
    }
}

fn kind(name: &str) -> FieldType {
    use FieldType::*;
    let all = [
        None,
        Protocol,
        Boolean,
        Char,
        Uint8,
        Uint16,
        Uint24,
        Uint32,
        Uint40,
        Uint48,
        Uint56,
        Uint64,
        Int8,
        Int16,
        Int24,
        Int32,
        Int40,
        Int48,
        Int56,
        Int64,
        Ieee11073Sfloat,
        Ieee11073Float,
        Float,
        Double,
        AbsoluteTime,
        RelativeTime,
        String,
        Stringz,
        UintString,
        StringzPad,
        StringzTrunc,
        Ether,
        Bytes,
        UintBytes,
        Ipv4,
        Ipv6,
        IpxNet,
        FrameNum,
        Guid,
        Oid,
        RelOid,
        SystemId,
        Eui64,
        Ax25,
        Vines,
        Fcwwn,
    ];
    all.into_iter().find(|k| k.name() == name).unwrap_or_else(|| panic!("{name}"))
}

type Rows = Vec<(u64, u64, String)>;

fn strings(kind: &str, rows: &Rows) -> Strings {
    let text: String = rows.iter().flat_map(|row| [row.2.as_str(), "\0"]).collect();
    let mut end = 0;
    let ends: Vec<u32> = rows
        .iter()
        .map(|row| {
            end += row.2.len() as u32 + 1;
            end - 1
        })
        .collect();
    let (text, ends) = (leak(&text), ends.leak());
    if kind == "R" {
        let keys: Vec<(u32, u32)> = rows.iter().map(|r| (r.0 as u32, r.1 as u32)).collect();
        return Strings::Ranges(Box::leak(Box::new(RangeTable::new(keys.leak(), text, ends))));
    }
    let keys: Vec<u32> = rows.iter().map(|r| r.0 as u32).collect();
    Strings::Values(Box::leak(Box::new(ValueTable::new(keys.leak(), text, ends))))
}

impl Table {
    pub(crate) fn read(dir: &Path) -> Table {
        let mut words: HashMap<String, (String, Rows)> = HashMap::new();
        let mut pairs: HashMap<String, &'static (&'static str, &'static str)> = HashMap::new();
        let mut same: Vec<(String, String)> = Vec::new();
        for line in std::fs::read_to_string(dir.join("values.tsv")).unwrap().lines().skip(1) {
            let columns: Vec<&str> = line.split('\t').collect();
            let [kind, name, a, b, ..] = columns[..] else { continue };
            let text = columns.get(4).copied().unwrap_or_default();
            match kind {
                "V" | "R" => {
                    let rows = &mut words
                        .entry(name.to_owned())
                        .or_insert_with(|| (kind.to_owned(), Vec::new()))
                        .1;
                    let high = if kind == "R" { b } else { a };
                    rows.push((number(a), number(high), text.to_owned()));
                }
                "T" => {
                    pairs.insert(name.to_owned(), Box::leak(Box::new((leak(a), leak(b)))));
                }
                "A" => same.push((name.to_owned(), a.to_owned())),
                _ => {}
            }
        }
        let mut tables: HashMap<String, Strings> =
            words.iter().map(|(name, (kind, rows))| (name.clone(), strings(kind, rows))).collect();
        tables.extend(pairs.into_iter().map(|(n, pair)| (n, Strings::TrueFalse(pair))));
        for (name, other) in same {
            if let Some(table) = tables.get(&other).copied() {
                tables.insert(name, table);
            }
        }
        let mut table = Table { defs: Vec::new(), protocols: Vec::new(), by_name: HashMap::new() };
        let mut protocols: HashMap<String, ProtocolId> = HashMap::new();
        for line in std::fs::read_to_string(dir.join("fields.tsv")).unwrap().lines().skip(1) {
            let columns: Vec<&str> = line.split('\t').collect();
            let [name, title, ftype, parent, base, ..] = columns[..] else { continue };
            let mut def = FieldDef::new(leak(name), leak(title), kind(ftype));
            if let Some(strings) = tables.get(name) {
                def.strings = *strings;
            }
            if base == "BASE_HEX" {
                def.base = Base::Hex;
            }
            let next = ProtocolId(protocols.len() as u16);
            let protocol = *protocols.entry(parent.to_owned()).or_insert(next);
            table.add(def, protocol);
        }
        table
    }

    fn add(&mut self, def: FieldDef, protocol: ProtocolId) {
        let id = FieldId(self.defs.len() as u32);
        self.by_name.entry(def.name).or_default().push(id);
        self.defs.push(def);
        self.protocols.push(protocol);
    }
}

impl Schema for Table {
    fn resolve(&self, name: &str) -> Vec<FieldId> {
        self.by_name.get(name).cloned().unwrap_or_default()
    }

    fn named(&self, name: &str) -> Option<&FieldDef> {
        let first = self.by_name.get(name)?.first()?;
        Some(&self.defs[first.0 as usize])
    }

    fn def(&self, field: FieldId) -> &FieldDef {
        &self.defs[field.0 as usize]
    }

    fn protocol_of(&self, field: FieldId) -> ProtocolId {
        self.protocols[field.0 as usize]
    }

    fn names(&self) -> Box<dyn Iterator<Item = &str> + '_> {
        Box::new(self.defs.iter().map(|def| def.name))
    }
}
