//! Fields that are bits of the same octets.

use std::fmt::Write as _;

use lamna_fields::{Field, FieldType, Strings, Value};

use super::Walk;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};

impl<C: Collector> Walk<'_, C> {
    /// Adds fields that are bits of the same octets, as children of `item`.
    pub fn bits(
        &mut self,
        item: Item,
        fields: &[Field],
        b: &Buf<'_>,
        offset: usize,
        len: usize,
    ) -> Walked {
        b.check(offset, len)?;
        if C::FIELDS {
            let opened = self.open(item);
            for field in fields {
                self.item(*field, b, offset, len)?;
            }
            self.close(opened);
        }
        Ok(())
    }

    /// Adds a field in network order whose bits are the fields below it, and names in its label those
    /// of them that are set (and what numbers with words say).
    pub fn bitmask(
        &mut self,
        field: Field,
        fields: &[Field],
        b: &Buf<'_>,
        offset: usize,
        len: usize,
    ) -> Result<Item, Fault> {
        let item = self.item(field, b, offset, len)?;
        if self.labels() && len <= 8 {
            let octets = b.bytes(offset, len)?;
            let value = octets.iter().fold(0, |value, octet| value << 8 | u64::from(*octet));
            let mut label = String::new();
            // Writing to a String cannot fail.
            let def = self.def(field);
            let own = if def.mask == 0 { value } else { (value & def.mask) >> def.shift() };
            let _ = def.write_label(&mut label, &Value::Uint(own));
            for part in fields {
                let def = self.def(*part);
                let bits = (value & def.mask) >> def.shift();
                let _ = match (def.kind, def.strings) {
                    (FieldType::Boolean, _) if bits != 0 => write!(label, ", {}", def.title),
                    (FieldType::Boolean, _) => Ok(()),
                    (_, Strings::Values(table)) => {
                        write!(label, ", {}: {}", def.title, table.get(bits).unwrap_or("Unknown"))
                    }
                    _ => Ok(()),
                };
            }
            self.label(item, format_args!("{label}"));
        }
        self.bits(item, fields, b, offset, len)?;
        Ok(item)
    }
}
