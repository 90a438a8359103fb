use crate::{FieldDef, FieldId};

/// Finds fields by name among tens of thousands, without a word read when it is made: it goes by the hashes that
/// [`FieldDef::name_hash`] knows from the compiler.
///
/// Open addressing with linear probing, at most half full; fields of one name are found in the order in which they
/// came.
#[derive(Clone, Debug, Default)]
pub struct NameIndex {
    /// Ids plus one; 0 for a free place. A power of two of them, or none.
    slots: Vec<u32>,
    len: usize,
}

impl NameIndex {
    /// An index with room for `fields` of them.
    pub fn with_capacity(fields: usize) -> Self {
        NameIndex { slots: vec![0; (fields * 2).next_power_of_two()], len: 0 }
    }

    /// Adds the field with the next id: the number of those that were added before it. `defs` are all so far, this
    /// one the last.
    pub fn push(&mut self, defs: &[&'static FieldDef]) {
        let Some(last) = defs.len().checked_sub(1) else { return };
        if (self.len + 1) * 2 > self.slots.len() {
            *self = NameIndex::with_capacity((self.len + 1) * 2);
            for (def, id) in defs.iter().zip(0..last) {
                self.place(def.name_hash(), id as u32);
            }
        }
        self.place(defs[last].name_hash(), last as u32);
    }

    fn place(&mut self, hash: u32, id: u32) {
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        while self.slots[at] != 0 {
            at = (at + 1) & mask;
        }
        self.slots[at] = id + 1;
        self.len += 1;
    }

    /// The fields called `name`, in order. `defs` are those that were added.
    pub fn find<'a>(
        &'a self,
        name: &'a str,
        defs: &'a [&'static FieldDef],
    ) -> impl Iterator<Item = FieldId> + 'a {
        let mask = self.slots.len().wrapping_sub(1);
        let start = crate::name_hash(name) as usize;
        (0..self.slots.len())
            .map_while(move |step| self.slots[start.wrapping_add(step) & mask].checked_sub(1))
            .filter(move |id| defs.get(*id as usize).is_some_and(|def| def.name == name))
            .map(FieldId)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::FieldType;

    #[test]
    fn finds_all_fields_of_a_name_in_order() {
        static FIELDS: [FieldDef; 5] = [
            FieldDef::new("a.b", "One", FieldType::Uint8),
            FieldDef::new("a.c", "Two", FieldType::Uint8),
            FieldDef::new("a.b", "Three", FieldType::Uint16),
            FieldDef::new("a", "Four", FieldType::Uint8),
            FieldDef::new("a.b", "Five", FieldType::Uint32),
        ];
        for room in [0, 5] {
            let mut index = NameIndex::with_capacity(room);
            let mut defs: Vec<&'static FieldDef> = Vec::new();
            for def in &FIELDS {
                defs.push(def);
                index.push(&defs);
            }
            let ids = |name| index.find(name, &defs).map(|id| id.0).collect::<Vec<_>>();
            assert_eq!(ids("a.b"), [0, 2, 4]);
            assert_eq!(ids("a"), [3]);
            assert_eq!(ids("b"), []);
        }
        assert_eq!(NameIndex::default().find("a", &[]).count(), 0);
    }
}
