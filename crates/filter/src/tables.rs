use lamna_fields::{Field, FieldDef, FieldId, NameIndex, ProtocolId, Schema};

/// A [`Schema`] over field tables: what a program needs that filters records of its own.
///
/// Protocols are numbered as the tables are given, fields from the first table's first row on.
#[derive(Clone, Debug)]
pub struct Tables {
    /// The number of the first field of each table.
    bases: Vec<u32>,
    defs: Vec<&'static FieldDef>,
    names: NameIndex,
}

impl Tables {
    /// Takes tables as [`field_table!`](lamna_fields::field_table) makes them.
    pub fn new(tables: &[&'static [FieldDef]]) -> Self {
        let fields = tables.iter().map(|table| table.len()).sum();
        let mut schema = Tables {
            bases: Vec::with_capacity(tables.len()),
            defs: Vec::with_capacity(fields),
            names: NameIndex::with_capacity(fields),
        };
        for table in tables {
            schema.bases.push(schema.defs.len() as u32);
            for def in *table {
                schema.defs.push(def);
                schema.names.push(&schema.defs);
            }
        }
        schema
    }

    /// The protocol of a field and its place in the protocol's table: what a record is asked for.
    pub fn place(&self, field: FieldId) -> (ProtocolId, Field) {
        let protocol = self.bases.partition_point(|base| *base <= field.0).saturating_sub(1);
        let base = self.bases.get(protocol).copied().unwrap_or_default();
        (ProtocolId(protocol as u16), Field((field.0 - base) as u16))
    }

    fn id(&self, protocol: ProtocolId, field: Field) -> FieldId {
        FieldId(self.bases[usize::from(protocol.0)] + u32::from(field.0))
    }
}

impl Schema for Tables {
    fn resolve(&self, name: &str) -> Vec<FieldId> {
        let mut fields = Vec::new();
        for id in self.names.find(name, &self.defs) {
            match self.def(id).members() {
                [] => fields.push(id),
                members => {
                    let protocol = self.protocol_of(id);
                    fields.extend(members.iter().map(|member| self.id(protocol, *member)));
                }
            }
        }
        fields
    }

    fn named(&self, name: &str) -> Option<&FieldDef> {
        self.names.find(name, &self.defs).next().map(|id| self.def(id))
    }

    /// # Panics
    ///
    /// If the field is none of this schema's.
    fn def(&self, field: FieldId) -> &FieldDef {
        self.defs[field.0 as usize]
    }

    fn protocol_of(&self, field: FieldId) -> ProtocolId {
        self.place(field).0
    }

    fn names(&self) -> Box<dyn Iterator<Item = &str> + '_> {
        Box::new(self.defs.iter().map(|def| def.name))
    }
}
