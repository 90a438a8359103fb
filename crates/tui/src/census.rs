//! Which fields a capture has, and some of their values: what is offered first where a filter is typed.

use std::collections::HashMap;

use lamna_dissect::{Collector, Registry};
use lamna_fields::{FieldId, FieldType, Schema, TimeZone};
use lamna_session::{Need, Session, Shown};

use crate::survey::{Running, Scope, Survey};

/// Packets that are looked at, from all over the capture.
const SAMPLE: u32 = 2000;

/// Values that are kept of a field.
const VALUES: usize = 6;

/// Longest value that is kept, in octets.
const MAX_VALUE: usize = 40;

/// What is known of a field.
#[derive(Clone, Debug, Default)]
struct Known {
    count: u32,
    values: Vec<String>,
}

/// Counts fields.
#[derive(Debug, Default)]
pub struct Census {
    fields: HashMap<FieldId, Known>,
}

impl Census {
    /// Begins to look at packets from all over what is loaded of a session.
    ///
    /// # Errors
    /// When the system has no thread for it.
    pub fn start(session: &Session) -> std::io::Result<Running<Census>> {
        let frames = session.frames();
        let step = (frames / SAMPLE).max(1);
        let numbers = (1..=frames).step_by(step as usize).collect();
        Running::start(session, Census::default(), Scope::These(numbers))
    }

    /// In how many of the packets the fields of a name were found.
    pub fn count(&self, name: &str, registry: &Registry) -> u32 {
        let known = registry.resolve(name).into_iter().filter_map(|id| self.fields.get(&id));
        known.map(|known| known.count).max().unwrap_or(0)
    }

    /// Some values of the fields of a name, as filters have them.
    pub fn values(&self, name: &str, registry: &Registry) -> Vec<String> {
        let known = registry.resolve(name).into_iter().filter_map(|id| self.fields.get(&id));
        let mut values: Vec<String> = known.flat_map(|known| known.values.clone()).collect();
        values.sort();
        values.dedup();
        values
    }
}

impl Survey for Census {
    fn need(&self, _: &Registry) -> Need {
        Need { tree: true, ..Need::default() }
    }

    fn see<C: Collector>(&mut self, shown: &Shown<'_, C>) {
        for node in shown.view.nodes() {
            let (Some(id), Some(def)) = (node.id(), node.def()) else { continue };
            let known = self.fields.entry(id).or_default();
            known.count += 1;
            if known.values.len() >= VALUES
                || matches!(def.kind, FieldType::None | FieldType::Protocol)
                || node.len() > MAX_VALUE
            {
                continue;
            }
            let mut text = String::new();
            // Writing to a String cannot fail.
            let _ = def.write_show(&mut text, &node.value(), &TimeZone::UTC);
            if text.is_empty() || text.len() > MAX_VALUE {
                continue;
            }
            if def.kind.is_string() || matches!(def.kind, FieldType::AbsoluteTime) {
                text = format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""));
            }
            if !known.values.contains(&text) {
                known.values.push(text);
            }
        }
    }
}
