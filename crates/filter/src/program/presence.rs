use std::ops::ControlFlow::{Break, Continue};

use lamna_fields::{FieldType, ProtocolId, Record, Schema};

use super::load::common_protocol;
use super::plan::Read;

/// Whether a field occurs.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Presence {
    pub(crate) read: Read,
    /// Where every header of a protocol with so many octets has the field: that is quicker to see.
    header: Option<(ProtocolId, usize)>,
}

impl Presence {
    pub(crate) fn new(schema: &dyn Schema, read: Read) -> Presence {
        let needed = |field| {
            let def = schema.def(field);
            match def.place {
                Some(place) => Some(usize::from(place.offset) + usize::from(place.len)),
                None => (def.kind == FieldType::Protocol).then_some(0),
            }
        };
        let least =
            read.fields.iter().map(|field| needed(*field)).min().flatten().filter(|_| {
                read.layers.is_none() && read.fields.iter().all(|f| needed(*f).is_some())
            });
        let header = common_protocol(schema, &read.fields).zip(least);
        Presence { read, header }
    }

    #[inline]
    pub(crate) fn run<R: Record>(&self, record: &R) -> bool {
        if let Some((protocol, needed)) = self.header {
            let found = record.headers(protocol, &mut |header| {
                if header.len() >= needed { Break(()) } else { Continue(()) }
            });
            match found {
                Some(Break(())) => return true,
                // A protocol may be there without a header.
                Some(Continue(())) if needed != 0 => return false,
                _ => {}
            }
        }
        self.read.any(record)
    }

    /// The protocol whose headers all have the field, if they have so many octets.
    pub(crate) fn header(&self) -> Option<(ProtocolId, usize)> {
        self.header
    }

    /// Whether a look at the headers is enough.
    pub(crate) fn is_quick(&self) -> bool {
        self.header.is_some()
    }
}
